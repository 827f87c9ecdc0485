package org.ipai.connectors.generator.spec;

import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * How the next page is found.
 *
 * @param at the block
 * @param kind {@code none}, {@code link_header}, {@code next_url}, {@code page_token}, {@code page_number},
 *     {@code offset} or {@code keyset}
 * @param from where a page holds the next one's URL or token; null for other kinds
 * @param to where the request takes the token, number or offset; null for other kinds
 * @param first number of the first page
 * @param keyset parameters of {@code keyset}, sent from the second page on; empty for other kinds
 * @param pageSize if the spec asks for one
 * @param stop how the last page is known, if the spec says so
 * @param limit how deep the API lets one page, if the spec says so
 */
public record PaginationSpec(
        SourceLocation at,
        Text kind,
        @Nullable PlaceSpec from,
        @Nullable PlaceSpec to,
        @Nullable Text first,
        Map<String, Text> keyset,
        @Nullable PageSizeSpec pageSize,
        @Nullable StopSpec stop,
        @Nullable DepthSpec limit) {

    public boolean is(String word) {
        return kind.value().equals(word);
    }

    /** The places that the pagination sets in requests. */
    public Stream<PlaceSpec> sent() {
        return Stream.concat(Stream.ofNullable(to), Stream.ofNullable(pageSize == null ? null : pageSize.to()));
    }
}
