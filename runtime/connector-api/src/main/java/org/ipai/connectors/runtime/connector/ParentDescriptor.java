package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * The stream whose records make another stream's slices.
 *
 * @param stream its name
 * @param fields dotted silver column paths that requests and records of the child read, such as {@code owner.login}
 * @param labelFields those of {@code fields} that name a slice to people, in order
 */
public record ParentDescriptor(String stream, List<String> fields, List<String> labelFields) {

    public ParentDescriptor {
        fields = List.copyOf(fields);
        labelFields = List.copyOf(labelFields);
    }
}
