package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftCell;
import vn.lotrinh.reader.document.Draft.DraftNote;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.DraftTable;
import vn.lotrinh.reader.document.Draft.Follows;
import vn.lotrinh.reader.document.Table.Cell;
import vn.lotrinh.reader.document.Warning.Code;
import vn.lotrinh.reader.text.LegacyEncoding;
import vn.lotrinh.reader.text.Normaliser;
import vn.lotrinh.reader.text.RecognitionRepair;

/** Normalises the words of a draft and lays its blocks out in one text. */
public final class Assembler {

    private static final int ENOUGH_TO_TELL = 20_000;

    private final Budget budget;
    private final Draft draft;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    private Assembler(Draft draft, Budget budget) {
        this.draft = draft;
        this.budget = budget;
    }

    /**
     * The document of a draft.
     *
     * @throws UnreadableDocument if it has no words, or costs more than allowed
     */
    public static Document assemble(Draft draft, Budget budget) {
        return new Assembler(draft, budget).assemble();
    }

    private Document assemble() {
        warnings.addAll(draft.warnings());
        List<DraftBlock> normal = normalised();
        ParagraphJoiner.join(normal).stream()
                .filter(block -> !(block instanceof DraftNote))
                .forEach(this::add);
        normal.stream().filter(DraftNote.class::isInstance).forEach(this::add);
        if (text.toString().isBlank()) {
            throw new UnreadableDocument(UnreadableDocument.Reason.EMPTY);
        }
        return new Document(text.toString(), blocks, draft.pages(), draft.recognised(), warnings);
    }

    private List<DraftBlock> normalised() {
        Normaliser normaliser = new Normaliser();
        RecognitionRepair repair = new RecognitionRepair();
        Optional<LegacyEncoding> legacy = LegacyEncoding.of(sample());
        UnaryOperator<String> decode =
                words -> legacy.map(encoding -> encoding.decode(words)).orElse(words);
        UnaryOperator<String> form = words -> normaliser.normalise(decode.apply(words));
        UnaryOperator<String> clean = draft.recognised() ? words -> repair.repair(form.apply(words)) : form;
        List<DraftBlock> normal = new ArrayList<>();
        for (DraftBlock block : draft.blocks()) {
            budget.check();
            addNormal(normal, block, clean);
        }
        legacy.ifPresent(encoding -> warnings.add(Warning.of(Code.LEGACY_ENCODING, encoding.name())));
        if (normaliser.repairs() > 0) {
            warnings.add(Warning.of(Code.LETTERS_REPAIRED, Integer.toString(normaliser.repairs())));
        }
        List<String> corrections = repair.corrections();
        if (!corrections.isEmpty()) {
            warnings.add(Warning.of(
                    Code.RECOGNITION_CORRECTED, Integer.toString(corrections.size()), corrections.getFirst()));
        }
        return normal;
    }

    private static void addNormal(List<DraftBlock> normal, DraftBlock block, UnaryOperator<String> clean) {
        switch (block) {
            case DraftParagraph paragraph -> addLines(normal, paragraph, clean.apply(paragraph.text()));
            case DraftNote note -> normal.add(new DraftNote(clean.apply(note.text()), note.page()));
            case DraftTable table ->
                normal.add(new DraftTable(
                        table.page(),
                        table.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> new DraftCell(
                                                clean.apply(cell.text()), cell.rowSpan(), cell.columnSpan()))
                                        .toList())
                                .toList(),
                        table.layout()));
        }
    }

    private static void addLines(List<DraftBlock> normal, DraftParagraph paragraph, String words) {
        if (words.isEmpty()) {
            return;
        }
        Follows follows = paragraph.follows();
        for (String line : words.split("\n")) {
            normal.add(new DraftParagraph(line, paragraph.page(), follows, paragraph.style()));
            follows = Follows.LINE;
        }
    }

    private String sample() {
        StringBuilder sample = new StringBuilder();
        for (DraftBlock block : draft.blocks()) {
            switch (block) {
                case DraftParagraph paragraph -> sample.append(paragraph.text()).append('\n');
                case DraftNote note -> sample.append(note.text()).append('\n');
                case DraftTable table ->
                    table.rows().stream()
                            .flatMap(List::stream)
                            .forEach(cell -> sample.append(cell.text()).append('\n'));
            }
            if (sample.length() > ENOUGH_TO_TELL) {
                break;
            }
        }
        return sample.toString();
    }

    private void add(DraftBlock block) {
        switch (block) {
            case DraftParagraph paragraph ->
                blocks.add(new Paragraph(append(paragraph.text(), "\n"), paragraph.page(), paragraph.style()));
            case DraftNote note -> blocks.add(new Note(append(note.text(), "\n"), note.page()));
            case DraftTable table -> addTable(table);
        }
    }

    private Span append(String words, String parting) {
        if (!text.isEmpty()) {
            text.append(parting);
        }
        int start = text.length();
        text.append(words);
        budget.unpacked(2L * words.length());
        return new Span(start, text.length());
    }

    private void addTable(DraftTable table) {
        List<Cell[]> grid = new ArrayList<>();
        int width = width(table);
        int start = text.isEmpty() ? 0 : text.length() + 1;
        for (int r = 0; r < table.rows().size(); r++) {
            int column = 0;
            String parting = "\n";
            for (DraftCell cell : table.rows().get(r)) {
                column = freeColumn(row(grid, r, width), column);
                if (column >= width) {
                    break;
                }
                Cell placed = new Cell(append(cell.text(), parting), r, column);
                place(grid, table.rows().size(), placed, cell, width);
                parting = "\t";
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            rows.add(filled(row(grid, r, width), r));
        }
        blocks.add(
                new Table(new Span(Math.min(start, text.length()), text.length()), table.page(), rows, table.layout()));
    }

    private static Cell[] row(List<Cell[]> grid, int r, int width) {
        while (grid.size() <= r) {
            grid.add(new Cell[width]);
        }
        return grid.get(r);
    }

    private static int freeColumn(Cell[] row, int from) {
        int column = from;
        while (column < row.length && row[column] != null) {
            column++;
        }
        return column;
    }

    private void place(List<Cell[]> grid, int height, Cell placed, DraftCell cell, int width) {
        int lastRow = Math.min(height, placed.row() + Math.max(1, cell.rowSpan()));
        int lastColumn = Math.min(width, placed.column() + Math.max(1, cell.columnSpan()));
        budget.cells((long) (lastRow - placed.row()) * (lastColumn - placed.column()));
        for (int r = placed.row(); r < lastRow; r++) {
            Cell[] row = row(grid, r, width);
            for (int c = placed.column(); c < lastColumn; c++) {
                row[c] = row[c] == null ? placed : row[c];
            }
        }
    }

    private List<Cell> filled(Cell[] row, int r) {
        Span nothing = new Span(text.length(), text.length());
        for (int c = 0; c < row.length; c++) {
            row[c] = row[c] == null ? new Cell(nothing, r, c) : row[c];
        }
        return Arrays.asList(row);
    }

    /** The number of columns: what the widest row needs, cells that reach down from above counted. */
    private int width(DraftTable table) {
        int width = 0;
        List<int[]> hanging = new ArrayList<>();
        for (List<DraftCell> row : table.rows()) {
            int own = row.stream()
                    .mapToInt(cell -> Math.max(1, cell.columnSpan()))
                    .sum();
            int above = hanging.stream().mapToInt(cell -> cell[1]).sum();
            width = Math.max(width, Math.min(own + above, budget.limits().cells()));
            hanging.removeIf(cell -> --cell[0] == 0);
            row.stream()
                    .filter(cell -> cell.rowSpan() > 1)
                    .forEach(cell -> hanging.add(new int[] {cell.rowSpan() - 1, Math.max(1, cell.columnSpan())}));
        }
        return width;
    }
}
