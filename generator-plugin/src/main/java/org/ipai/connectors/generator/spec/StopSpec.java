package org.ipai.connectors.generator.spec;

import org.jspecify.annotations.Nullable;

/**
 * How the last page is known.
 *
 * @param rule {@code empty_page}, {@code short_page}, {@code has_more}, {@code total_pages} or {@code total_records}
 * @param place where the response says so; null for the rules that count records
 */
public record StopSpec(Text rule, @Nullable PlaceSpec place) {}
