package org.ipai.connectors.generator;

import java.nio.file.Path;

/**
 * A document to lock for a connector.
 *
 * @param connector name of its spec's folder
 * @param api name of the API in the spec; empty for the default one
 * @param specs the specs
 * @param document the provider's full document, a local file
 */
public record LockRequest(String connector, String api, Specs specs, Path document) {}
