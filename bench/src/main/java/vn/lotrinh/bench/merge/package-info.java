/** Measures how long it takes until the units of a full register have merged. */
@NullMarked
package vn.lotrinh.bench.merge;

import org.jspecify.annotations.NullMarked;
