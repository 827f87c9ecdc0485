package org.ipai.connectors.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Aligned columns for a terminal; columns of numbers to the right. */
final class TextTable {

    private static final Pattern NUMBER = Pattern.compile("([-0-9.,]+( [kMGT]?B)?)?");

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    TextTable(List<String> header) {
        rows.add(List.copyOf(header));
    }

    void row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (@Nullable Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        rows.add(row);
    }

    List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = width(column);
            numbers[column] = isNumeric(column);
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths, numbers));
            if (lines.size() == 1) {
                lines.add("-".repeat(lines.get(0).length()));
            }
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }

    private static String line(List<String> row, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - length(cell));
            boolean last = column == row.size() - 1;
            line.append(numbers[column] ? padding + cell : cell + (last ? "" : padding));
            line.append(last ? "" : "  ");
        }
        return line.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
