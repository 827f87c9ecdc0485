package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.SliceAxisModel;
import org.ipai.connectors.generator.model.SliceValuesModel;
import org.ipai.connectors.generator.model.SlicingModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** The methods of a stream that say which slices it has. */
final class SliceCode {

    private final Expressions expressions;

    private SliceCode(Connector connector) {
        this.expressions = new Expressions(connector.model());
    }

    static List<MethodSpec> methods(Connector connector, StreamModel stream) {
        return new SliceCode(connector).methods(stream.slicing());
    }

    /** Whether slices depend on the configuration. */
    static boolean readsConfig(StreamModel stream) {
        SlicingModel slicing = stream.slicing();
        boolean inConditions = Stream.of(Stream.ofNullable(slicing.active()), Stream.ofNullable(slicing.wanted()))
                .flatMap(conditions -> conditions)
                .flatMap(Expression::all)
                .anyMatch(Expression.ConfigValue.class::isInstance);
        return inConditions
                || DecoderEmitter.readsConfig(stream)
                || slicing.axes().stream().map(SliceAxisModel::values).anyMatch(SliceCode::readsConfig);
    }

    private static boolean readsConfig(SliceValuesModel values) {
        if (values instanceof SliceValuesModel.Union union) {
            return union.members().stream().anyMatch(SliceCode::readsConfig);
        }
        if (values instanceof SliceValuesModel.FirstOf first) {
            return first.members().stream().anyMatch(SliceCode::readsConfig);
        }
        return values instanceof SliceValuesModel.Configured
                || (values instanceof SliceValuesModel.Dates dates
                        && (dates.from().field() != null
                                || (dates.until() != null && dates.until().field() != null)));
    }

    private List<MethodSpec> methods(SlicingModel slicing) {
        List<MethodSpec> methods = new ArrayList<>();
        if (slicing.active() != null) {
            methods.add(Overrides.returning(boolean.class, "isActive")
                    .addStatement("return $L", expressions.condition(slicing.active()))
                    .build());
        }
        if (!slicing.axes().isEmpty()) {
            methods.add(Overrides.returning(Code.listOf(SliceAxis.class), "axes")
                    .addStatement(
                            Code.returning(Code.lines(slicing.axes().stream().map(this::axis))))
                    .build());
        }
        if (slicing.wanted() != null) {
            methods.add(Overrides.returning(boolean.class, "isWanted")
                    .addParameter(Slice.class, "slice")
                    .addStatement("return $L", expressions.condition(slicing.wanted()))
                    .build());
        }
        return methods;
    }

    private CodeBlock axis(SliceAxisModel axis) {
        return axis.batch() == 1
                ? CodeBlock.of("$T.of($S, $L)", SliceAxis.class, axis.name(), values(axis.values()))
                : CodeBlock.of(
                        "new $T($S, $L,$W$L, $S)",
                        SliceAxis.class,
                        axis.name(),
                        values(axis.values()),
                        axis.batch(),
                        axis.separator());
    }

    private CodeBlock values(SliceValuesModel values) {
        if (values instanceof SliceValuesModel.Listed listed) {
            return CodeBlock.of("new $T.Listed($L)", SliceValues.class, Code.texts(listed.values()));
        }
        if (values instanceof SliceValuesModel.Configured configured) {
            return CodeBlock.of(
                    "new $T.Listed(config.$L())",
                    SliceValues.class,
                    expressions.field(configured.field()).javaName());
        }
        if (values instanceof SliceValuesModel.OfParent parent) {
            return CodeBlock.of("new $T.OfParent($S, $S)", SliceValues.class, parent.stream(), parent.path());
        }
        if (values instanceof SliceValuesModel.Union union) {
            return CodeBlock.of("new $T.Union($L)", SliceValues.class, members(union.members()));
        }
        if (values instanceof SliceValuesModel.FirstOf first) {
            return CodeBlock.of("new $T.FirstOf($L)", SliceValues.class, members(first.members()));
        }
        SliceValuesModel.Dates dates = (SliceValuesModel.Dates) values;
        return CodeBlock.of(
                "new $T.Dates($L,$W$L, $T.parse($S))",
                SliceValues.class,
                day(dates.from()),
                day(dates.until()),
                Period.class,
                dates.step().toString());
    }

    private CodeBlock members(List<SliceValuesModel> members) {
        return Code.list(members.stream().map(this::values));
    }

    private CodeBlock day(SliceValuesModel.@Nullable Day day) {
        if (day == null) {
            return CodeBlock.of("null");
        }
        if (day.field() == null) {
            return CodeBlock.of("$T.parse($S)", LocalDate.class, day.date());
        }
        ConfigFieldModel field = expressions.field(day.field());
        CodeBlock value = field.type() == ConfigType.INSTANT
                ? CodeBlock.of("config.$L().atOffset($T.UTC).toLocalDate()", field.javaName(), ZoneOffset.class)
                : CodeBlock.of("config.$L()", field.javaName());
        return ConfigEmitter.isNullable(field)
                ? CodeBlock.of("config.$L() == null ? null : $L", field.javaName(), value)
                : value;
    }
}
