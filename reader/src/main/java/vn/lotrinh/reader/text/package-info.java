/** Knows Vietnamese text: Unicode forms, legacy encodings, folding, broken lines, and what recognition confuses. */
@NullMarked
package vn.lotrinh.reader.text;

import org.jspecify.annotations.NullMarked;
