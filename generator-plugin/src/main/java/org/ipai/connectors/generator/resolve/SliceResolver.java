package org.ipai.connectors.generator.resolve;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.SliceAxisModel;
import org.ipai.connectors.generator.model.SliceValuesModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.spec.SliceAxisSpec;
import org.ipai.connectors.generator.spec.SliceValuesSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;

/** Resolves the axes of one stream's slices and the types of their values. */
final class SliceResolver {

    private static final Map<FieldType.Scalar, ValueType> TYPES = Map.of(
            FieldType.Scalar.TEXT, ValueType.TEXT,
            FieldType.Scalar.INTEGER, ValueType.INTEGER,
            FieldType.Scalar.LONG, ValueType.INTEGER,
            FieldType.Scalar.DATE, ValueType.DATE);

    private final ExpressionCompiler config;
    private final Map<String, StreamModel> streams;
    private final Findings findings;
    private final Map<String, ValueType> types = new LinkedHashMap<>();

    /**
     * @param config reads expressions over the config
     * @param streams those resolved so far
     */
    SliceResolver(ExpressionCompiler config, Map<String, StreamModel> streams, Findings findings) {
        this.config = config;
        this.streams = streams;
        this.findings = findings;
    }

    /** The axes that can be resolved; what is wrong with the others is a finding, or one of the stream they read. */
    List<SliceAxisModel> axes(Iterable<SliceAxisSpec> specs) {
        List<SliceAxisModel> axes = new ArrayList<>();
        for (SliceAxisSpec spec : specs) {
            List<Typed> values = spec.values().stream()
                    .flatMap(value -> values(value).stream())
                    .toList();
            if (!values.isEmpty()) {
                Typed typed = values.get(0);
                Text batch = spec.batch();
                int size = batch == null ? 1 : Integer.parseInt(batch.value());
                types.put(spec.name().value(), size > 1 ? ValueType.TEXT : typed.type());
                axes.add(new SliceAxisModel(
                        spec.name().value(),
                        typed.model(),
                        size,
                        spec.separator().value()));
            }
        }
        return axes;
    }

    /** The types of the values of all axes resolved, by name. */
    Map<String, ValueType> types() {
        return types;
    }

    private record Typed(SliceValuesModel model, ValueType type) {}

    private Optional<Typed> values(SliceValuesSpec spec) {
        if (spec instanceof SliceValuesSpec.Listed listed) {
            List<String> values = listed.values().stream().map(Text::value).toList();
            boolean whole = values.stream().allMatch(value -> value.matches("-?[0-9]{1,18}"));
            return Optional.of(
                    new Typed(new SliceValuesModel.Listed(values), whole ? ValueType.INTEGER : ValueType.TEXT));
        }
        if (spec instanceof SliceValuesSpec.Configured configured) {
            return config.field(configured.list(), Set.of(ConfigType.STRING_LIST), findings)
                    .map(field -> new Typed(new SliceValuesModel.Configured(field), ValueType.TEXT));
        }
        if (spec instanceof SliceValuesSpec.OfParent parent) {
            return ofParent(parent);
        }
        if (spec instanceof SliceValuesSpec.Dates dates) {
            return dates(dates);
        }
        return members(spec);
    }

    private Optional<Typed> ofParent(SliceValuesSpec.OfParent spec) {
        StreamModel stream = streams.get(spec.stream().value());
        if (stream == null) {
            return Optional.empty();
        }
        Optional<FieldPaths.Found> found = FieldPaths.find(FieldPaths.readable(stream), spec.field(), findings);
        Optional<ValueType> type =
                found.flatMap(FieldPaths.Found::scalar).flatMap(scalar -> Optional.ofNullable(TYPES.get(scalar)));
        if (found.isPresent() && type.isEmpty()) {
            findings.error(
                    ResolveRule.COLUMN_TYPE,
                    spec.field().at(),
                    Quote.of(spec.field().value()) + " of stream " + spec.stream() + " cannot tell slices apart",
                    "use a field that is a text, whole number or date");
        }
        return type.flatMap(valueType -> found.map(
                field -> new Typed(new SliceValuesModel.OfParent(spec.stream().value(), field.columns()), valueType)));
    }

    private Optional<Typed> members(SliceValuesSpec spec) {
        boolean isUnion = spec instanceof SliceValuesSpec.Union;
        List<SliceValuesSpec> written = spec instanceof SliceValuesSpec.Union union
                ? union.members()
                : ((SliceValuesSpec.FirstOf) spec).members();
        List<Typed> members =
                written.stream().flatMap(member -> values(member).stream()).toList();
        if (members.size() < written.size()) {
            return Optional.empty();
        }
        List<SliceValuesModel> models = members.stream().map(Typed::model).toList();
        Set<ValueType> all = Set.copyOf(members.stream().map(Typed::type).toList());
        return Optional.of(new Typed(
                isUnion ? new SliceValuesModel.Union(models) : new SliceValuesModel.FirstOf(models),
                all.size() == 1 ? all.iterator().next() : ValueType.TEXT));
    }

    private Optional<Typed> dates(SliceValuesSpec.Dates spec) {
        Optional<SliceValuesModel.Day> from = day(spec.from());
        Text written = spec.until();
        Optional<SliceValuesModel.Day> until = written == null ? Optional.empty() : day(written);
        Period step = spec.step() == null
                ? Period.ofDays(1)
                : Period.parse(spec.step().value());
        boolean failed = written != null && until.isEmpty();
        return failed
                ? Optional.empty()
                : from.map(first ->
                        new Typed(new SliceValuesModel.Dates(first, until.orElse(null), step), ValueType.DATE));
    }

    private Optional<SliceValuesModel.Day> day(Text text) {
        String date = dateOrNull(text.value());
        return date != null
                ? Optional.of(new SliceValuesModel.Day(date, null))
                : config.field(text, Set.of(ConfigType.DATE, ConfigType.INSTANT), findings)
                        .map(field -> new SliceValuesModel.Day(null, field));
    }

    private static @Nullable String dateOrNull(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
