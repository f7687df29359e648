/** Turns files of every accepted format into one model: blocks in reading order over one normalised text. */
@NullMarked
package vn.lotrinh.reader.document;

import org.jspecify.annotations.NullMarked;
