/** Splits lists of agencies into mentions and knows the names of agencies, old and new. */
@NullMarked
package vn.lotrinh.reader.unit;

import org.jspecify.annotations.NullMarked;
