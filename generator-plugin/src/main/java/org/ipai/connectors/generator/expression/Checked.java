package org.ipai.connectors.generator.expression;

import org.ipai.connectors.generator.model.Expression;

/**
 * A template that passed every check.
 *
 * @param expression what it means
 * @param type of its value; {@link ValueType#TEXT} wherever texts are mixed with expressions
 * @param mayBeMissing whether its value can be absent, as that of an optional config field without a default
 */
public record Checked(Expression expression, ValueType type, boolean mayBeMissing) {}
