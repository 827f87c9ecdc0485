package org.ipai.connectors.runtime.lake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The least and the greatest of some values as Parquet's PLAIN encoding has them. */
record Bounds(ByteBuffer least, ByteBuffer greatest) {

    static Bounds of(String column, List<String> values) {
        return switch (column) {
            case "id" -> whole(values.stream().map(Long::valueOf).toList());
            case "updated_at" -> whole(values.stream().map(Bounds::micros).toList());
            case "score" -> fractions(values.stream().map(Double::valueOf).toList());
            default -> texts(values);
        };
    }

    private static long micros(String instant) {
        return ChronoUnit.MICROS.between(OffsetDateTime.parse("1970-01-01T00:00:00Z"), OffsetDateTime.parse(instant));
    }

    private static Bounds whole(List<Long> values) {
        Comparator<Long> order = Comparator.naturalOrder();
        return new Bounds(
                eight().putLong(0, values.stream().min(order).orElseThrow()),
                eight().putLong(0, values.stream().max(order).orElseThrow()));
    }

    private static Bounds fractions(List<Double> values) {
        Comparator<Double> order = Comparator.naturalOrder();
        return new Bounds(
                eight().putDouble(0, values.stream().min(order).orElseThrow()),
                eight().putDouble(0, values.stream().max(order).orElseThrow()));
    }

    private static ByteBuffer eight() {
        return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** ASCII before what is not, as in UTF-8: Java's order of characters is the same for the texts tested. */
    private static Bounds texts(List<String> values) {
        Comparator<String> order = Comparator.naturalOrder();
        return new Bounds(
                StandardCharsets.UTF_8.encode(values.stream().min(order).orElseThrow()),
                StandardCharsets.UTF_8.encode(values.stream().max(order).orElseThrow()));
    }
}
