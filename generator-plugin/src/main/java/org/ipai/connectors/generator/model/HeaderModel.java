package org.ipai.connectors.generator.model;

/**
 * A request header.
 *
 * @param name header name
 * @param value its value
 */
public record HeaderModel(String name, Expression value) {}
