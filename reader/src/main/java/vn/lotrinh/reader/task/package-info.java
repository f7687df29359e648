/** Finds tasks in all the ways that directives assign them: labels, columns, sentences, duty lists. */
@NullMarked
package vn.lotrinh.reader.task;

import org.jspecify.annotations.NullMarked;
