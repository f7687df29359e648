/** Reads the directive's own data: number, kind, issuer, date, title, signer, recipients, references. */
@NullMarked
package vn.lotrinh.reader.letterhead;

import org.jspecify.annotations.NullMarked;
