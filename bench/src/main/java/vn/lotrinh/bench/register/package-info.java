/** Fills a register with made directives and measures how fast the running system shows it. */
@NullMarked
package vn.lotrinh.bench.register;

import org.jspecify.annotations.NullMarked;
