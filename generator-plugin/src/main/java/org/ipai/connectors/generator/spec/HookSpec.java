package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.hook.HookKind;

/**
 * A hook of a stream.
 *
 * @param kind what it does
 * @param className with package
 */
public record HookSpec(HookKind kind, Text className) {}
