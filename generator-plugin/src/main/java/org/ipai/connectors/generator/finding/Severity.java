package org.ipai.connectors.generator.finding;

/** What a finding means for the build. */
public enum Severity {
    ERROR,
    WARNING
}
