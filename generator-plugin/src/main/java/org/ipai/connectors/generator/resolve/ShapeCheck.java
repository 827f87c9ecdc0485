package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.JoinSpec;
import org.ipai.connectors.generator.spec.NamedPathSpec;
import org.ipai.connectors.generator.spec.RecordsSpec;
import org.ipai.connectors.generator.spec.ShapeSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.Pagination;

/** Checks that what is said of a response's records goes together. */
final class ShapeCheck {

    private final Findings findings;

    ShapeCheck(Findings findings) {
        this.findings = findings;
    }

    void check(RecordsSpec records, Pagination pagination) {
        checkPages(records.shape(), pagination);
        checkSigns(records, pagination);
        checkUnwrap(records);
        checkJoins(records);
    }

    private void checkPages(ShapeSpec shape, Pagination pagination) {
        if (shape instanceof ShapeSpec.Single && !(pagination instanceof Pagination.SinglePage)) {
            report(
                    shape.kind().at(),
                    "a response that is one record has no next page",
                    "write 'pagination: none' in the stream");
        }
        if (shape instanceof ShapeSpec.Expand && pagination instanceof Pagination.Keyset) {
            report(
                    shape.kind().at(),
                    "the last record of a page may be part of something that is not the last on the page",
                    "use another kind of pagination, or read the outer objects with their nested list as they are");
        }
    }

    /** Any field of an object of entries is a record. */
    private void checkSigns(RecordsSpec records, Pagination pagination) {
        List<String> path = ResponseShapes.texts(records.path());
        boolean isEntry = pagination.bodyPaths().stream().anyMatch(sign -> isWithin(sign, path));
        if (records.shape() instanceof ShapeSpec.Entries && isEntry) {
            report(
                    records.shape().kind().at(),
                    "what tells of the next page would be one of the entries",
                    "correct 'path', or use a kind of pagination that reads nothing there");
        }
    }

    private static boolean isWithin(List<String> inner, List<String> outer) {
        return outer.size() <= inner.size() && inner.subList(0, outer.size()).equals(outer);
    }

    private void checkUnwrap(RecordsSpec records) {
        Text unwrap = records.unwrap();
        if (unwrap == null || records.shape() instanceof ShapeSpec.Array) {
            return;
        }
        boolean isSingle = records.shape() instanceof ShapeSpec.Single;
        report(
                unwrap.at(),
                isSingle
                        ? "a single record is not wrapped, its place is where 'path' leads"
                        : "records that are built are not wrapped",
                isSingle ? "delete 'unwrap' and put the field at the end of 'path'" : "delete 'unwrap' or 'shape'");
    }

    /** A page is read once: what is part of a record is not beside it. */
    private void checkJoins(RecordsSpec records) {
        for (JoinSpec join : records.joins()) {
            List<String> from = ResponseShapes.texts(join.from());
            if (inhabited(records).anyMatch(place -> isWithin(from, place))) {
                report(
                        join.from().get(0).at(),
                        "what is joined must stand beside the records, not in them",
                        "correct 'from', which starts at the response's root");
            }
        }
    }

    /** The places that records are read from. */
    private static Stream<List<String>> inhabited(RecordsSpec records) {
        List<String> path = ResponseShapes.texts(records.path());
        Stream<List<Text>> parts = Stream.of(List.of());
        if (records.shape() instanceof ShapeSpec.Zip zip) {
            parts = zip.arrays().stream().map(NamedPathSpec::path);
        } else if (records.shape() instanceof ShapeSpec.Rows rows) {
            parts = Stream.of(rows.header(), rows.rows());
        }
        return parts.map(part -> {
            List<String> whole = new ArrayList<>(path);
            whole.addAll(ResponseShapes.texts(part));
            return whole;
        });
    }

    private void report(SourceLocation at, String problem, String hint) {
        findings.error(ResolveRule.RECORD_SHAPE, at, problem, hint);
    }
}
