package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One stream.
 *
 * @param at its name in the file
 * @param name its name
 * @param description one sentence
 * @param api name of the API it is read from, or null for the default one
 * @param operations one, or several of which the first whose condition holds is used
 * @param records where its responses have their records, and how
 * @param primaryKey top-level JSON fields or added columns
 * @param deletes how its table learns of deleted records; null if the spec does not say, which is an error
 * @param syncModes {@code full_refresh}, {@code incremental}
 * @param cursor how it is read incrementally
 * @param parent the stream whose records make its slices
 * @param slicing how it is cut into slices besides
 * @param pagination if it differs from the connector's
 * @param partitionBy top-level column to {@code identity}, {@code year}, {@code month} or {@code day}
 * @param fields which of the record's fields to keep
 * @param quality rules for the silver table
 * @param emptyStatuses {@code empty_on}: HTTP statuses that mean "no records"
 * @param errors what to do about its errors, in order, before the connector's rules
 * @param hooks in order of their kinds, at most one of each
 */
public record StreamSpec(
        SourceLocation at,
        Text name,
        Text description,
        @Nullable Text api,
        List<OperationSpec> operations,
        RecordsSpec records,
        List<Text> primaryKey,
        @Nullable DeletesSpec deletes,
        List<Text> syncModes,
        @Nullable CursorSpec cursor,
        @Nullable ParentSpec parent,
        SlicingSpec slicing,
        @Nullable PaginationSpec pagination,
        Map<String, Text> partitionBy,
        @Nullable FieldsSpec fields,
        List<QualitySpec> quality,
        List<Text> emptyStatuses,
        List<ErrorRuleSpec> errors,
        List<HookSpec> hooks) {

    public StreamSpec {
        operations = List.copyOf(operations);
        primaryKey = List.copyOf(primaryKey);
        syncModes = List.copyOf(syncModes);
        quality = List.copyOf(quality);
        emptyStatuses = List.copyOf(emptyStatuses);
        errors = List.copyOf(errors);
        hooks = List.copyOf(hooks);
    }
}
