package org.ipai.connectors.generator.resolve;

import java.util.List;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.JoinSpec;
import org.ipai.connectors.generator.spec.RecordsSpec;
import org.ipai.connectors.generator.spec.ShapeSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.jspecify.annotations.Nullable;

/** Resolves how responses hold their records. */
final class ResponseShapes {

    private final Findings findings;

    ResponseShapes(Findings findings) {
        this.findings = findings;
    }

    ResponseShape resolve(RecordsSpec records, Pagination pagination) {
        new ShapeCheck(findings).check(records, pagination);
        ResponseShape shape = shape(records);
        return records.joins().isEmpty()
                ? shape
                : new ResponseShape.Joined(
                        shape,
                        records.joins().stream().map(ResponseShapes::join).toList());
    }

    private static ResponseShape shape(RecordsSpec records) {
        if (records.shape() instanceof ShapeSpec.Built built) {
            return built(built);
        }
        if (records.shape() instanceof ShapeSpec.Single) {
            return new ResponseShape.Single();
        }
        return records.unwrap() == null
                ? ResponseShape.array()
                : new ResponseShape.Wrapped(records.unwrap().value());
    }

    private static ResponseShape built(ShapeSpec.Built shape) {
        if (shape instanceof ShapeSpec.Entries entries) {
            return new ResponseShape.Entries(entries.key().value(), text(entries.value()));
        }
        if (shape instanceof ShapeSpec.Scalar scalar) {
            return new ResponseShape.Values(scalar.field().value());
        }
        if (shape instanceof ShapeSpec.Expand expand) {
            List<NamedPath> kept = expand.keep().stream()
                    .map(keep -> new NamedPath(
                            keep.name().value(), dotted(keep.path().get(0))))
                    .toList();
            return new ResponseShape.Expanded(dotted(expand.field()), text(expand.value()), kept);
        }
        if (shape instanceof ShapeSpec.Zip zip) {
            return new ResponseShape.Zipped(zip.arrays().stream()
                    .map(array -> new NamedPath(array.name().value(), texts(array.path())))
                    .toList());
        }
        ShapeSpec.Rows rows = (ShapeSpec.Rows) shape;
        List<String> columns = rows.columns().keySet().stream().map(Text::value).toList();
        List<String> name = rows.name() == null ? List.of() : dotted(rows.name());
        return new ResponseShape.Rows(texts(rows.header()), name, texts(rows.rows()), columns);
    }

    private static Join join(JoinSpec join) {
        return new Join(join.field().value(), texts(join.from()), dotted(join.on()), dotted(join.key()));
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.value();
    }

    static List<String> texts(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    private static List<String> dotted(Text path) {
        return List.of(path.value().split("\\.", -1));
    }
}
