/** Reads a directive document: its own data and the tasks it assigns, each field with the words that say so. */
@NullMarked
package vn.lotrinh.reader;

import org.jspecify.annotations.NullMarked;
