package org.ipai.connectors.generator.spec;

import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * A scalar as written.
 *
 * @param value its text
 * @param at where
 */
public record Text(String value, SourceLocation at) {

    @Override
    public String toString() {
        return value;
    }
}
