/** Finds the outline of a directive: parts, numbered, lettered and bulleted items, annexes. */
@NullMarked
package vn.lotrinh.reader.outline;

import org.jspecify.annotations.NullMarked;
