/** Finds the blocks of a page (paragraphs, tables, notes) from the places of its words and ruling lines. */
@NullMarked
package vn.lotrinh.reader.document.layout;

import org.jspecify.annotations.NullMarked;
