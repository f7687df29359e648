/** The command line: reads directives, reads deadlines, finds units, and scores readings against labels. */
@NullMarked
package vn.lotrinh.command;

import org.jspecify.annotations.NullMarked;
