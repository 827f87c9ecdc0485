package org.ipai.connectors.generator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aligned columns for a console; columns of numbers to the right. */
final class TextTable {

    private static final int WIDEST = 40;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> header) {
        row(header);
    }

    /** Adds a row, with as many cells as the header. */
    void row(List<String> cells) {
        rows.add(cells.stream().map(TextTable::cut).toList());
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{C}+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    List<String> lines() {
        String format = IntStream.range(0, rows.get(0).size())
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
