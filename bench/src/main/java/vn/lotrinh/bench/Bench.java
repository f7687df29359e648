package vn.lotrinh.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.lotrinh.bench.Meter.Reads;
import vn.lotrinh.bench.Meter.Result;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.document.UnreadableDocument;

/**
 * Reads documents of each format again and again on one thread and prints a JSON line for each set: documents and
 * megabytes a second, and the ratio of our time to that of the raw parse of the same files.
 *
 * <p>Arguments: folders with documents; without any, only the made fixtures are measured. The system property
 * {@code bench.quick} shortens the run to see that it works.
 */
public final class Bench {

    private static final boolean QUICK = Boolean.getBoolean("bench.quick");

    private final PrintStream out;
    private final Reader reader = new Reader();
    private final Meter meter = QUICK ? new Meter(0.2, 0.1, 5) : new Meter(5, 1, 7);

    private Bench(PrintStream out) {
        this.out = out;
    }

    /** Measures the made fixtures and the folders named. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        bench.measure("made", "txt", Fixtures.texts());
        bench.measure("made", "docx", Fixtures.words());
        bench.measure("made", "pdf", Fixtures.pdfs());
        for (String folder : arguments) {
            for (String format : List.of("txt", "docx", "pdf")) {
                bench.measure(Path.of(folder).getFileName().toString(), format, Sample.in(Path.of(folder), format));
            }
        }
    }

    private void measure(String set, String format, List<Sample> found) throws Exception {
        Reads raw = raw(format);
        List<Sample> samples = new ArrayList<>();
        for (Sample sample : found) {
            if (comparable(sample, raw)) {
                samples.add(sample);
            }
        }
        if (!samples.isEmpty()) {
            List<Result> results = meter.compare(samples, this::read, raw);
            print(set, format, samples, found.size() - samples.size(), results.getFirst(), results.getLast());
        }
    }

    /** Scans are left out: their time is that of character recognition. So is what can't be read. */
    private boolean comparable(Sample sample, Reads raw) throws Exception {
        try {
            return raw.read(sample) > 200 && read(sample) > 0;
        } catch (UnreadableDocument | IOException _) {
            return false;
        }
    }

    private int read(Sample sample) {
        return reader.read(sample.name(), sample.bytes()).document().text().length();
    }

    private static Reads raw(String format) {
        return switch (format) {
            case "docx" -> Bench::rawWord;
            case "pdf" -> Bench::rawPdf;
            default -> sample -> new String(sample.bytes(), StandardCharsets.UTF_8).length();
        };
    }

    private static int rawWord(Sample sample) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(sample.bytes()));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().length();
        }
    }

    private static int rawPdf(Sample sample) throws IOException {
        try (PDDocument document = Loader.loadPDF(sample.bytes())) {
            return new PDFTextStripper().getText(document).length();
        }
    }

    private void print(String set, String format, List<Sample> samples, int leftOut, Result ours, Result raw) {
        double megabytes =
                samples.stream().mapToLong(sample -> sample.bytes().length).sum() / 1e6;
        out.println(String.format(
                Locale.ROOT,
                "{\"set\":\"%s\",\"format\":\"%s\",\"documents\":%d,\"leftOut\":%d,\"megabytes\":%.3f,"
                        + "\"documentsPerSecond\":%.1f,\"megabytesPerSecond\":%.3f,\"secondsPerPass\":%.5f,"
                        + "\"lowerQuartile\":%.5f,\"upperQuartile\":%.5f,\"rawSecondsPerPass\":%.5f,\"ratioToRaw\":%.3f,"
                        + "\"seen\":%d}",
                set,
                format,
                samples.size(),
                leftOut,
                megabytes,
                samples.size() / ours.median(),
                megabytes / ours.median(),
                ours.median(),
                ours.lower(),
                ours.upper(),
                raw.median(),
                ours.median() / raw.median(),
                meter.seen()));
    }
}
