package org.ipai.connectors.generator.finding;

/**
 * A finding that someone accepts.
 *
 * @param finding what was found
 * @param reason why it is accepted
 */
public record SuppressedFinding(Finding finding, String reason) {}
