package org.ipai.connectors.generator.validate;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.AuthSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.SliceValuesSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** The texts of a spec that may hold expressions, by where they stand. */
final class Texts {

    private Texts() {}

    static Stream<Text> all(ConnectorSpec spec) {
        return Stream.of(
                        spec.allApis().stream().map(ApiSpec::auth).distinct().flatMap(AuthSpec::expressions),
                        ofSigning(spec),
                        outsideAuth(spec))
                .flatMap(texts -> texts);
    }

    /** What authenticators sign with. */
    static Stream<Text> ofSigning(ConnectorSpec spec) {
        return spec.allApis().stream()
                .flatMap(api -> Stream.ofNullable(api.signing()))
                .distinct()
                .flatMap(signing -> signing.secrets().values().stream());
    }

    static Stream<Text> outsideAuth(ConnectorSpec spec) {
        return Stream.concat(
                spec.allApis().stream().flatMap(Texts::of).distinct(),
                spec.streams().values().stream().flatMap(Texts::of));
    }

    private static Stream<Text> of(ApiSpec api) {
        return Stream.of(Stream.of(api.baseUrl()), api.headers().values().stream(), keyset(api.pagination()))
                .flatMap(texts -> texts);
    }

    private static Stream<Text> keyset(@Nullable PaginationSpec pagination) {
        return pagination == null ? Stream.empty() : pagination.keyset().values().stream();
    }

    /** All of a stream. */
    static Stream<Text> of(StreamSpec stream) {
        Stream<Text> slices = stream.slicing().axes().values().stream()
                .flatMap(axis -> axis.values().stream())
                .flatMap(SliceValuesSpec::all)
                .flatMap(Texts::of);
        return Stream.concat(Stream.concat(Stream.ofNullable(stream.slicing().when()), slices), ofRequests(stream));
    }

    /** Those that may read the slice: conditions, what is sent, the cursor's start, added columns. */
    static Stream<Text> ofRequests(StreamSpec stream) {
        CursorSpec cursor = stream.cursor();
        ParentSpec parent = stream.parent();
        return Stream.of(
                        stream.operations().stream().flatMap(Texts::of),
                        Stream.ofNullable(cursor == null ? null : cursor.start()),
                        Stream.ofNullable(parent == null ? null : parent.where()),
                        Stream.ofNullable(stream.records().where()),
                        stream.slicing().add().values().stream(),
                        keyset(stream.pagination()))
                .flatMap(texts -> texts);
    }

    private static Stream<Text> of(SliceValuesSpec values) {
        if (values instanceof SliceValuesSpec.Configured configured) {
            return Stream.of(configured.list());
        }
        return values instanceof SliceValuesSpec.Dates dates
                ? Stream.concat(Stream.of(dates.from()), Stream.ofNullable(dates.until()))
                : Stream.of();
    }

    /** What the stream's requests are given, in parameters and bodies. */
    static List<Text> parameters(StreamSpec stream) {
        return stream.operations().stream().flatMap(OperationSpec::sent).toList();
    }

    private static Stream<Text> of(OperationSpec operation) {
        return Stream.concat(Stream.ofNullable(operation.when()), operation.sent());
    }
}
