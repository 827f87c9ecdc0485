package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.Scope;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.Expression.CursorValue.Edge;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.SliceAxisModel;
import org.ipai.connectors.generator.model.SlicingModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldRule;
import org.jspecify.annotations.Nullable;

/** Resolves streams one by one, parents first. */
final class StreamResolver {

    private final ConnectorSpec spec;
    private final ApiDocuments documents;
    private final List<ConfigFieldModel> config;
    private final JavaNames javaNames;
    private final ClassNames classNames;
    private final StreamNames streamNames;
    private final Map<String, ExpressionCompiler> compilers = new HashMap<>();

    StreamResolver(
            ConnectorSpec spec,
            ApiDocuments documents,
            List<ConfigFieldModel> config,
            JavaNames javaNames,
            ClassNames classNames) {
        this.spec = spec;
        this.documents = documents;
        this.config = config;
        this.javaNames = javaNames;
        this.classNames = classNames;
        this.streamNames = new StreamNames(spec.streams().keySet(), classNames, javaNames);
    }

    /**
     * Resolves a stream, or reports why it cannot be.
     *
     * @param resolved the streams resolved before; where one is missing that this stream's slices are made of, it has faults
     *     of its own, and what depends on it is left unchecked
     */
    Optional<StreamModel> resolve(StreamSpec stream, Map<String, StreamModel> resolved, Findings findings) {
        Findings own = new Findings();
        Optional<StreamModel> model = new Resolution(stream, resolved, own).resolve();
        boolean failed = own.hasErrors();
        findings.addAll(own);
        return failed ? Optional.empty() : model;
    }

    /** Streams that may use the same names share one: making it costs more than compiling with it. */
    private ExpressionCompiler expressions(
            @Nullable StreamModel parent, Map<String, ValueType> axes, @Nullable ValueType cursor) {
        return compilers.computeIfAbsent((parent == null ? "" : parent.name()) + axes + cursor, key -> {
            Scope scope = Scope.ofConfig(config);
            if (parent != null) {
                scope = scope.withParent(FieldPaths.readable(parent));
            }
            if (cursor != null) {
                scope = scope.withCursor(cursor);
            }
            return new ExpressionCompiler(axes.isEmpty() ? scope : scope.withSlice(axes));
        });
    }

    /** What may use the record too is compiled for one stream only. */
    private ExpressionCompiler ofRecord(@Nullable StreamModel parent, Map<String, ValueType> axes, StructModel record) {
        Scope scope = Scope.ofConfig(config).withRecord(record);
        if (parent != null) {
            scope = scope.withParent(FieldPaths.readable(parent));
        }
        return new ExpressionCompiler(axes.isEmpty() ? scope : scope.withSlice(axes));
    }

    /** The resolution of one stream. */
    private final class Resolution {

        private final StreamSpec stream;
        private final @Nullable StreamModel parent;
        private final ApiSpec api;
        private final ApiDocument document;
        private final @Nullable PaginationSpec pagination;
        private final Map<String, StreamModel> resolved;
        private final Findings findings;
        private final List<SliceAxisModel> axes;
        private final Map<String, ValueType> axisTypes;
        private final ExpressionCompiler expressions;
        private final List<ApiOperation> operations;
        private final RecordResolver records;
        private final List<FieldRule> fieldRules;

        Resolution(StreamSpec stream, Map<String, StreamModel> resolved, Findings findings) {
            this.stream = stream;
            this.resolved = resolved;
            this.parent = stream.parent() == null
                    ? null
                    : resolved.get(stream.parent().stream().value());
            SliceResolver slices = new SliceResolver(ofConfig(), resolved, findings);
            this.axes = slices.axes(stream.slicing().axes().values());
            this.axisTypes = slices.types();
            this.expressions = expressions(parent, axisTypes, null);
            this.api = spec.api(stream);
            this.document = documents.of(api);
            this.pagination = spec.pagination(stream);
            this.findings = findings;
            this.operations = stream.operations().stream()
                    .flatMap(operation ->
                            document.operation(operation.operation().value()).stream())
                    .toList();
            this.records = new RecordResolver(stream, document, findings);
            this.fieldRules = records.fieldRules();
        }

        Optional<StreamModel> resolve() {
            Optional<StructModel> record = records.record(
                    streamNames.record(stream.name().value()),
                    new RecordTypes(classNames, javaNames, stream.at(), findings));
            if (record.isEmpty()) {
                return Optional.empty();
            }
            Optional<CursorDescriptor> cursor = cursor(record.get());
            boolean parentFailed = stream.parent() != null && parent == null;
            boolean axisFailed = axes.size() < stream.slicing().axes().size();
            return parentFailed || axisFailed
                    ? Optional.empty()
                    : Optional.of(model(record.get(), cursor.orElse(null), operationModels(cursor)));
        }

        private ExpressionCompiler ofConfig() {
            return StreamResolver.this.expressions(null, Map.of(), null);
        }

        private Optional<CursorDescriptor> cursor(StructModel record) {
            CursorSpec cursor = stream.cursor();
            return cursor == null
                    ? Optional.empty()
                    : new CursorResolver(findings).resolve(cursor, FieldRules.asSent(record, fieldRules), operations);
        }

        /** Who applies the cursor is told by what is sent. */
        private @Nullable CursorDescriptor filtered(
                @Nullable CursorDescriptor cursor, List<OperationModel> operations) {
            boolean isSent = operations.stream()
                    .flatMap(OperationModel::sent)
                    .flatMap(Expression::all)
                    .anyMatch(new Expression.CursorValue(Edge.FROM)::equals);
            return cursor == null || !isSent
                    ? cursor
                    : new CursorDescriptor(
                            cursor.path(),
                            cursor.format(),
                            cursor.requestFormat(),
                            cursor.order(),
                            Filter.REQUEST,
                            cursor.reach());
        }

        private @Nullable Expression cursorStart(@Nullable CursorDescriptor cursor) {
            Text start = stream.cursor() == null ? null : stream.cursor().start();
            if (start == null || cursor == null) {
                return null;
            }
            if (cursor.filter() == Filter.CLIENT) {
                new CursorResolver(findings).unsentStart(start);
            }
            return new CursorStart(ofConfig(), findings).resolve(start, cursor.format());
        }

        private List<OperationModel> operationModels(Optional<CursorDescriptor> cursor) {
            ValueType edges = stream.cursor() == null
                    ? null
                    : CursorFormats.valueType(
                            cursor.map(CursorDescriptor::requestFormat).orElse(Format.INSTANT));
            ExpressionCompiler ofRequests = StreamResolver.this.expressions(parent, axisTypes, edges);
            OperationResolver resolver = new OperationResolver(
                    ofRequests, new ParameterCheck(config, findings), AlwaysSent.of(api), findings);
            List<OperationModel> models = new ArrayList<>();
            for (OperationSpec operation : stream.operations()) {
                document.operation(operation.operation().value())
                        .ifPresent(documented ->
                                models.add(resolver.resolve(operation, documented, pagination, stream.cursor())));
            }
            return models;
        }

        private StreamModel model(
                StructModel record, @Nullable CursorDescriptor unfiltered, List<OperationModel> operations) {
            CursorDescriptor cursor = filtered(unfiltered, operations);
            List<AddedColumn> added = added(record);
            Expression wanted = wanted(record);
            SlicingModel slicing = slicing();
            PagingResolver.Paging paging = new PagingResolver(stream, pagination, findings)
                    .resolve(this.operations, new KeysetScope(FieldRules.asSent(record, fieldRules), config));
            ColumnRules columns = new ColumnRules(record, added, findings);
            return new StreamModel(
                    stream.name().value(),
                    streamNames.stream(stream.name().value()),
                    stream.description().value(),
                    api.name(),
                    operations,
                    record,
                    fieldRules,
                    added,
                    wanted,
                    columns.primaryKey(stream.primaryKey(), stream.quality()),
                    deletes(record, operations, added),
                    syncModes(),
                    cursor,
                    cursorStart(cursor),
                    parent(operations, added, slicing, wanted),
                    slicing,
                    stream.records().path().stream().map(Text::value).toList(),
                    new ResponseShapes(findings).resolve(stream.records(), paging.pagination()),
                    paging.pagination(),
                    paging.pageSize(),
                    columns.partitions(stream.partitionBy()),
                    columns.quality(stream.quality()),
                    emptyStatuses(),
                    errors(),
                    HookResolver.models(stream));
        }

        private Deletes deletes(StructModel record, List<OperationModel> operations, List<AddedColumn> added) {
            return new DeletesResolver(record, FieldPaths.readable(record, added), findings)
                    .resolve(stream, operations, SliceColumns.of(parent, axes, added), resolved);
        }

        private List<AddedColumn> added(StructModel record) {
            AddedColumns columns = new AddedColumns(record, javaNames, findings);
            ParentSpec parentSpec = stream.parent();
            if (parentSpec != null && parent != null) {
                columns.addOfParent(parentSpec.add(), FieldPaths.readable(parent));
            }
            if (!stream.slicing().add().isEmpty()) {
                columns.addExpressions(stream.slicing().add(), ofRecord(parent, axisTypes, record));
            }
            Text recordColumn = stream.fields() == null ? null : stream.fields().recordColumn();
            if (recordColumn != null) {
                columns.addRecord(recordColumn);
            }
            return columns.columns();
        }

        private @Nullable Expression wanted(StructModel record) {
            Text where = stream.records().where();
            return where == null ? null : condition(where, ofRecord(parent, axisTypes, record));
        }

        private SlicingModel slicing() {
            ParentSpec parentSpec = stream.parent();
            return new SlicingModel(
                    condition(stream.slicing().when(), ofConfig()),
                    condition(parentSpec == null ? null : parentSpec.where(), expressions),
                    axes);
        }

        private @Nullable Expression condition(@Nullable Text source, ExpressionCompiler compiler) {
            return source == null ? null : compiler.condition(source, findings).orElse(null);
        }

        private @Nullable ParentDescriptor parent(
                List<OperationModel> operations,
                List<AddedColumn> added,
                SlicingModel slicing,
                @Nullable Expression wanted) {
            ParentSpec parentSpec = stream.parent();
            return parentSpec == null || parent == null
                    ? null
                    : new ParentResolver(findings)
                            .with(slicing.wanted())
                            .with(wanted)
                            .descriptor(parentSpec, FieldPaths.readable(parent), operations, added);
        }

        private List<SyncMode> syncModes() {
            return stream.syncModes().stream()
                    .flatMap(word -> Words.read(SyncMode.class, word, findings).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private List<ErrorRule> errors() {
            new BodyPaths(operations, findings).check(stream.errors());
            return new ErrorResolver(findings).resolve(stream.errors());
        }

        private List<Integer> emptyStatuses() {
            List<Integer> statuses = new ArrayList<>();
            for (Text status : stream.emptyStatuses()) {
                if (status.value().matches("[1-5][0-9][0-9]")) {
                    statuses.add(Integer.valueOf(status.value()));
                } else {
                    findings.error(
                            ResolveRule.WORD_UNKNOWN,
                            status.at(),
                            "'" + status + "' is no HTTP status",
                            "write a status such as 404");
                }
            }
            return statuses;
        }
    }
}
