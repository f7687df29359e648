package vn.lotrinh.command;

import java.util.ArrayList;
import java.util.List;

/** Lays cells out in aligned columns, wrapping their words. */
final class Grid {

    /** A wording of one colour; it begins on a line of its own. */
    record Part(String words, Ink ink) {}

    private static final String GAP = "  ";

    private final int[] widths;
    private final boolean colour;

    Grid(boolean colour, int... widths) {
        this.colour = colour;
        this.widths = widths.clone();
    }

    /** One row of cells, each of some parts below each other. */
    List<String> row(List<List<Part>> cells) {
        List<List<Part>> wrapped = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            wrapped.add(wrap(cells.get(column), widths[column]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            lines.add(line(wrapped, line));
        }
        return lines;
    }

    private static List<Part> wrap(List<Part> cell, int width) {
        List<Part> lines = new ArrayList<>();
        for (Part part : cell) {
            DisplayWidth.wrap(part.words(), width).forEach(words -> lines.add(new Part(words, part.ink())));
        }
        return lines;
    }

    private String line(List<List<Part>> cells, int number) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            List<Part> cell = cells.get(column);
            Part part = number < cell.size() ? cell.get(number) : new Part("", Ink.PLAIN);
            boolean last = column == cells.size() - 1;
            String words = last ? part.words() : DisplayWidth.pad(part.words(), widths[column]);
            line.append(part.ink().paint(words, colour)).append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }

    /** A line over the whole width. */
    String rule() {
        int width = GAP.length() * (widths.length - 1);
        for (int column : widths) {
            width += column;
        }
        return Ink.FAINT.paint("─".repeat(width), colour);
    }
}
