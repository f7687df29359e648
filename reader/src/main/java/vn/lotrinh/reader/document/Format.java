package vn.lotrinh.reader.document;

/** The formats that are read. */
public enum Format {
    TEXT("text/plain"),
    HTML("text/html"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    ODT("application/vnd.oasis.opendocument.text"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    RTF("application/rtf"),
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    TIFF("image/tiff");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its IANA media type. */
    public String mediaType() {
        return mediaType;
    }
}
