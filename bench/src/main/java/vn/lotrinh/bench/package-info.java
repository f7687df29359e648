/** Measures how fast directives are read, beside the raw parse of the same files in the same run. */
@NullMarked
package vn.lotrinh.bench;

import org.jspecify.annotations.NullMarked;
