/** Kills the running system again and again in the midst of its work, and looks whether anything was lost. */
@NullMarked
package vn.lotrinh.bench.kill;

import org.jspecify.annotations.NullMarked;
