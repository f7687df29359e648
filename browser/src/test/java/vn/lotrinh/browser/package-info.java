/** The journeys of people through the pages, in a real browser on the whole system. */
@NullMarked
package vn.lotrinh.browser;

import org.jspecify.annotations.NullMarked;
