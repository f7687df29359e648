/** What the system stands on at one place: its data folder, its secrets and its database. Knows nothing of the business. */
@NullMarked
package vn.lotrinh.installation;

import org.jspecify.annotations.NullMarked;
