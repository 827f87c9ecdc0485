package org.ipai.connectors.runtime.sandbox;

import java.util.Map;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.ipai.connectors.runtime.sandbox.definition.OperationDefinition;

/**
 * Where a request leads.
 *
 * @param stream whose records it lists
 * @param operation by which request
 * @param pathValues decoded path parameters by name
 */
record Route(StreamData stream, OperationDefinition operation, Map<String, String> pathValues) {}
