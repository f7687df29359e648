/** How fast what is proved at the bottom shows at the top. */
@NullMarked
package vn.lotrinh.bench.rollup;

import org.jspecify.annotations.NullMarked;
