/** Writes a reading as JSON, in the form that {@code reading.schema.json} describes. */
@NullMarked
package vn.lotrinh.reader.json;

import org.jspecify.annotations.NullMarked;
