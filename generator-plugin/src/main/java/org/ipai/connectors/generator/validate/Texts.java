package org.ipai.connectors.generator.validate;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** The texts of a spec that may hold expressions, by where they stand. */
final class Texts {

    private Texts() {}

    static Stream<Text> all(ConnectorSpec spec) {
        return Stream.concat(
                spec.allApis().stream()
                        .flatMap(api -> Stream.ofNullable(api.auth().token()))
                        .distinct(),
                outsideAuth(spec));
    }

    static Stream<Text> outsideAuth(ConnectorSpec spec) {
        return Stream.concat(
                spec.allApis().stream()
                        .flatMap(api -> Stream.concat(Stream.of(api.baseUrl()), api.headers().values().stream()))
                        .distinct(),
                spec.streams().values().stream().flatMap(Texts::of));
    }

    /** Conditions, parameters and the cursor's start. */
    static Stream<Text> of(StreamSpec stream) {
        CursorSpec cursor = stream.cursor();
        Stream<Text> start = Stream.ofNullable(cursor == null ? null : cursor.start());
        return Stream.concat(stream.operations().stream().flatMap(Texts::of), start);
    }

    static List<Text> parameters(StreamSpec stream) {
        return stream.operations().stream()
                .flatMap(operation -> operation.parameters().values().stream())
                .toList();
    }

    private static Stream<Text> of(OperationSpec operation) {
        return Stream.concat(Stream.ofNullable(operation.when()), operation.parameters().values().stream());
    }
}
