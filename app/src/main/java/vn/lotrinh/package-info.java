/** The system that follows directives from document to done; each package below is one module of the business. */
@NullMarked
package vn.lotrinh;

import org.jspecify.annotations.NullMarked;
