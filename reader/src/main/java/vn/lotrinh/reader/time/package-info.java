/** Reads time expressions of directives into deadlines that keep their meaning. */
@NullMarked
package vn.lotrinh.reader.time;

import org.jspecify.annotations.NullMarked;
