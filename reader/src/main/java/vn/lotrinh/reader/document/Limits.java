package vn.lotrinh.reader.document;

import java.time.Duration;

/**
 * What one document may cost. Every value is a positive bound; a document that meets one is refused with
 * {@link UnreadableDocument}.
 *
 * @param time wall-clock time for one document
 * @param memory bytes that the content of one document may take when it is unpacked
 * @param fileSize bytes of the file itself
 * @param pages pages of a paged document
 * @param cells cells of all tables together
 */
public record Limits(Duration time, long memory, long fileSize, int pages, int cells) {

    private static final long MEBIBYTE = 1024L * 1024L;

    /** 60 seconds, 512 MiB unpacked, 100 MiB of file, 2,000 pages, 500,000 cells. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(60), 512 * MEBIBYTE, 100 * MEBIBYTE, 2_000, 500_000);
}
