package vn.lotrinh.reader.document;

/** Reads one format. Its input is hostile until proved otherwise. */
interface FormatReader {

    /**
     * Reads a whole file.
     *
     * @param bytes the file
     * @param budget what it may cost; asked inside every loop whose length the file decides
     * @throws UnreadableDocument if the file can't be read; no other exception leaves a reader knowingly
     */
    Draft read(byte[] bytes, Budget budget);
}
