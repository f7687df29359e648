package vn.lotrinh.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Assembler;
import vn.lotrinh.reader.document.Budget;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Drafts;
import vn.lotrinh.reader.document.Format;
import vn.lotrinh.reader.document.Limits;
import vn.lotrinh.reader.document.UnreadableDocument;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.document.Warning.Code;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.letterhead.LetterheadReader;
import vn.lotrinh.reader.letterhead.LetterheadReader.Letterhead;
import vn.lotrinh.reader.outline.Item;
import vn.lotrinh.reader.outline.Outline;
import vn.lotrinh.reader.outline.Parts;
import vn.lotrinh.reader.task.Completeness;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.task.TaskReader;

/**
 * The one door: a file becomes a reading. Immutable and safe for use by many threads.
 */
public final class Reader {

    private final Limits limits;

    /** A reader with the default limits. */
    public Reader() {
        this(Limits.DEFAULT);
    }

    /** A reader with limits of its own. */
    public Reader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableDocument if the file can't be read as a document
     */
    public Reading read(Path file) {
        try {
            checkSize(Files.size(file));
            return read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.NOT_FOUND, e, file.toString());
        }
    }

    /**
     * Reads a file that is already in memory.
     *
     * @param name the file's name, shown but never believed
     * @throws UnreadableDocument if the bytes can't be read as a document
     */
    public Reading read(String name, byte[] bytes) {
        checkSize(bytes.length);
        Format format = Drafts.formatOf(bytes);
        Budget budget = new Budget(limits);
        Document document = Assembler.assemble(Drafts.read(format, bytes, budget), budget);
        Parts parts = Parts.of(document);
        Letterhead letterhead = LetterheadReader.read(document, parts);
        Directive directive = letterhead.directive();
        TaskReader reader = new TaskReader(document, yearOf(directive), budget);
        List<Task> tasks = reader.read(outlines(document, parts, letterhead));
        List<Warning> warnings = new ArrayList<>(document.warnings());
        warnings.addAll(missing(directive));
        warnings.addAll(Completeness.of(tasks, reader.doubts()));
        return new Reading(new Reading.Source(name, format, sha256(bytes)), document, directive, tasks, warnings);
    }

    private static List<Item> outlines(Document document, Parts parts, Letterhead letterhead) {
        List<Item> outlines = new ArrayList<>();
        outlines.add(Outline.of(document, letterhead.body(), ""));
        parts.annexes().forEach(annex -> outlines.add(Outline.of(document, annex.blocks(), annex.id())));
        return outlines;
    }

    private static @Nullable Integer yearOf(Directive directive) {
        LocalDate issued = directive.issuedOn();
        return issued == null ? null : (Integer) issued.getYear();
    }

    private static List<Warning> missing(Directive directive) {
        List<Warning> missing = new ArrayList<>();
        if (directive.number() == null) {
            missing.add(Warning.of(Code.HEAD_INCOMPLETE, "số, ký hiệu"));
        }
        if (directive.issuedOn() == null) {
            missing.add(Warning.of(Code.HEAD_INCOMPLETE, "ngày ban hành"));
        }
        if (directive.issuer() == null) {
            missing.add(Warning.of(Code.HEAD_INCOMPLETE, "cơ quan ban hành"));
        }
        return missing;
    }

    private void checkSize(long size) {
        if (size > limits.fileSize()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE, Long.toString(size >> 20), Long.toString(limits.fileSize() >> 20));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
