package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stream whose records make another stream's slices.
 *
 * @param stream its name
 * @param fields dotted silver column paths that requests and records of the child read, such as {@code owner.login}
 * @param labelFields those of {@code fields} that name a slice to people, in order
 * @param versionField silver column that changes whenever there is something new below the parent record, so that slices of
 *     unchanged parents need not be read again; null if there is none
 */
public record ParentDescriptor(
        String stream,
        List<String> fields,
        List<String> labelFields,
        @Nullable String versionField) {

    public ParentDescriptor {
        fields = List.copyOf(fields);
        labelFields = List.copyOf(labelFields);
    }
}
