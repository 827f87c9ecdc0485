package org.ipai.connectors.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * One way of a choice.
 *
 * @param when condition under which it is taken; null for the last
 * @param kind its name in the spec
 * @param auth the way itself, no choice
 */
public record AuthBranch(@Nullable Expression when, String kind, AuthModel auth) {}
