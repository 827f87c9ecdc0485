package org.ipai.connectors.generator.build;

/**
 * What writing a connector's files came to.
 *
 * @param written new or changed
 * @param unchanged already there
 * @param deleted no longer generated
 */
public record WriteResult(int written, int unchanged, int deleted) {}
