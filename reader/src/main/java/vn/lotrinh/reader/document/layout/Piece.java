package vn.lotrinh.reader.document.layout;

import vn.lotrinh.reader.document.Draft.DraftBlock;

/** A part of the document that may still grow until the next page is read. */
interface Piece {

    DraftBlock draft();
}
