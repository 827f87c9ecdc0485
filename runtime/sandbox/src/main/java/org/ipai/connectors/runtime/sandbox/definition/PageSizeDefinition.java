package org.ipai.connectors.runtime.sandbox.definition;

import org.ipai.connectors.runtime.connector.RequestPlace;
import org.jspecify.annotations.Nullable;

/**
 * How a request asks for the size of pages.
 *
 * @param to where it says so
 * @param maximum the largest that is given, or null for the usual one
 */
public record PageSizeDefinition(RequestPlace to, @Nullable Long maximum) {}
