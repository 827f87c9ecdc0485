package org.ipai.connectors.runtime.control;

import java.time.Instant;

/**
 * A slice that could not be read and is missing since.
 *
 * @param sliceKey the slice's stable identity
 * @param sliceLabel what people call it
 * @param reason short and stable, such as {@code forbidden}
 * @param message what happened last
 * @param attempts runs that tried
 * @param openedAt since when it is missing
 */
public record Gap(String sliceKey, String sliceLabel, String reason, String message, int attempts, Instant openedAt) {}
