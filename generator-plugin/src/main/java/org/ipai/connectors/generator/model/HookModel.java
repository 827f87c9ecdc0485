package org.ipai.connectors.generator.model;

import org.ipai.connectors.generator.hook.HookKind;

/**
 * A hook of a stream.
 *
 * @param kind what it does
 * @param className with package
 * @param place where the spec names it, as {@code file:line}
 */
public record HookModel(HookKind kind, String className, String place) {}
