package org.ipai.connectors.runtime.connector;

/** A name and a value that must not be printed, not yet encoded. */
public record SecretParameter(String name, Secret value) {}
