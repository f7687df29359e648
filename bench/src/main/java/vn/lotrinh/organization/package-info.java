/** What the bench needs of the registry of units from inside. */
@NullMarked
package vn.lotrinh.organization;

import org.jspecify.annotations.NullMarked;
