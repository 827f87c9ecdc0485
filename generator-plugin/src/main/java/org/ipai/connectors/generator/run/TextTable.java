package org.ipai.connectors.generator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aligned columns for a console; columns of numbers to the right, long cells cut. */
public final class TextTable {

    private static final int WIDEST = 40;

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;
    private final int cut;

    private TextTable(List<String> header, int cut) {
        this.columns = header.size();
        this.cut = cut;
        row(header);
    }

    /** A table that cuts cells of all columns. */
    static TextTable of(List<String> header) {
        return new TextTable(header, header.size());
    }

    /** A table whose last column holds sentences, which are not cut. */
    public static TextTable endingInProse(List<String> header) {
        return new TextTable(header, header.size() - 1);
    }

    /** Adds a row, with as many cells as the header. */
    public void row(List<String> cells) {
        rows.add(IntStream.range(0, columns)
                .mapToObj(column -> cell(column, cells.get(column)))
                .toList());
    }

    private String cell(int column, String text) {
        String line = text.replaceAll("\\p{C}+", " ");
        return column >= cut || line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    /** The header, and a line a row. */
    public List<String> lines() {
        String format = IntStream.range(0, columns)
                .mapToObj(column -> "%" + (isNumeric(column) ? "" : "-") + width(column) + "s")
                .collect(Collectors.joining("  "));
        return rows.stream()
                .map(row -> String.format(Locale.ROOT, format, row.toArray()).stripTrailing())
                .toList();
    }

    private int width(int column) {
        return Math.max(
                1, rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1));
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> row.get(column).matches("-|-?[0-9.,]+|"));
    }
}
