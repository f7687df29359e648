/** Compares readings with labelled documents: precision, recall and F1 of each field. */
@NullMarked
package vn.lotrinh.reader.evaluation;

import org.jspecify.annotations.NullMarked;
