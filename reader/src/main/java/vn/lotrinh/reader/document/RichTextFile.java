package vn.lotrinh.reader.document;

/** Reads Rich Text (rtf), as Microsoft's RTF Specification 1.9.1 describes it. */
final class RichTextFile implements FormatReader {

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        return Draft.of(new RichTextParser(bytes, budget).parse());
    }
}
