package org.ipai.connectors.runtime.control;

import java.time.Duration;

/**
 * How a stream's part of a run ended.
 *
 * @param outcome status, and what went wrong
 * @param counts what it did
 * @param elapsed how long it worked
 * @param qualityResults JSON array, one element a data-quality rule: {@code rule}, {@code column}, {@code severity},
 *     {@code checked_rows}, {@code violations}, {@code examples}
 */
public record StreamOutcome(RunOutcome outcome, StreamCounts counts, Duration elapsed, String qualityResults) {}
