package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.jspecify.annotations.Nullable;

/**
 * A stream, resolved.
 *
 * @param name as in the spec
 * @param className Java class of the stream, plural, such as {@code Issues}
 * @param description one sentence
 * @param operations the first whose condition holds is used; the last has none
 * @param record the record
 * @param added columns taken from the parent, after the record's own
 * @param primaryKey column names
 * @param syncModes in order of the enum
 * @param cursor or null
 * @param parent or null
 * @param recordPath JSON field names
 * @param pagination how the next page is found
 * @param pageSizeParameter query parameter that takes the page size, or null; it is among the parameters too
 * @param partitions of the silver table
 * @param quality of the silver table
 * @param emptyStatuses HTTP statuses that mean no records
 * @param errors what to do about its errors, in order, before the connector's rules
 */
public record StreamModel(
        String name,
        String className,
        String description,
        List<OperationModel> operations,
        StructModel record,
        List<AddedColumn> added,
        List<String> primaryKey,
        List<SyncMode> syncModes,
        @Nullable CursorDescriptor cursor,
        @Nullable ParentDescriptor parent,
        List<String> recordPath,
        Pagination pagination,
        @Nullable String pageSizeParameter,
        List<PartitionField> partitions,
        List<QualityRule> quality,
        List<Integer> emptyStatuses,
        List<ErrorRule> errors) {

    public StreamModel {
        operations = List.copyOf(operations);
        added = List.copyOf(added);
        primaryKey = List.copyOf(primaryKey);
        syncModes = List.copyOf(syncModes);
        recordPath = List.copyOf(recordPath);
        partitions = List.copyOf(partitions);
        quality = List.copyOf(quality);
        emptyStatuses = List.copyOf(emptyStatuses);
        errors = List.copyOf(errors);
    }
}
