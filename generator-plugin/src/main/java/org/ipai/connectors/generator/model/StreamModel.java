package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldRule;
import org.jspecify.annotations.Nullable;

/**
 * A stream, resolved.
 *
 * @param name as in the spec
 * @param className Java class of the stream, plural, such as {@code Issues}
 * @param description one sentence
 * @param api name of the API it is read from; empty for the default one
 * @param operations the first whose condition holds is used; the last has none
 * @param record the record
 * @param fieldRules what is done to fields of its records before they are kept anywhere
 * @param added columns whose values come from the slice or the configuration, after the record's own
 * @param wanted condition that records in its table meet, or null
 * @param primaryKey column names
 * @param deletes how its silver table learns of deleted records
 * @param syncModes in order of the enum
 * @param cursor or null
 * @param cursorStart where a first sync starts, or null for the very beginning
 * @param parent or null
 * @param slicing how it is cut into slices besides
 * @param recordPath JSON field names
 * @param responseShape how the records are held there
 * @param pagination how the next page is found
 * @param pageSize how many records a page is asked to hold, or null; sent with the operations' parameters and bodies too
 * @param partitions of the silver table
 * @param quality of the silver table
 * @param emptyStatuses HTTP statuses that mean no records
 * @param errors what to do about its errors, in order, before the connector's rules
 * @param hooks at most one of each kind
 */
public record StreamModel(
        String name,
        String className,
        String description,
        String api,
        List<OperationModel> operations,
        StructModel record,
        List<FieldRule> fieldRules,
        List<AddedColumn> added,
        @Nullable Expression wanted,
        List<String> primaryKey,
        Deletes deletes,
        List<SyncMode> syncModes,
        @Nullable CursorDescriptor cursor,
        @Nullable Expression cursorStart,
        @Nullable ParentDescriptor parent,
        SlicingModel slicing,
        List<String> recordPath,
        ResponseShape responseShape,
        Pagination pagination,
        @Nullable PageSizeModel pageSize,
        List<PartitionField> partitions,
        List<QualityRule> quality,
        List<Integer> emptyStatuses,
        List<ErrorRule> errors,
        List<HookModel> hooks) {

    public StreamModel {
        operations = List.copyOf(operations);
        fieldRules = List.copyOf(fieldRules);
        added = List.copyOf(added);
        primaryKey = List.copyOf(primaryKey);
        syncModes = List.copyOf(syncModes);
        recordPath = List.copyOf(recordPath);
        partitions = List.copyOf(partitions);
        quality = List.copyOf(quality);
        emptyStatuses = List.copyOf(emptyStatuses);
        errors = List.copyOf(errors);
        hooks = List.copyOf(hooks);
    }
}
