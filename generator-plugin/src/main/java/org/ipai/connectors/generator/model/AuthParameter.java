package org.ipai.connectors.generator.model;

/** A form or body parameter that signing sends. */
public record AuthParameter(String name, AuthValue value) {}
