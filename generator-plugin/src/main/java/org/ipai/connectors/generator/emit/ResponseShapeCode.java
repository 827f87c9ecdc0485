package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import org.ipai.connectors.runtime.connector.ResponseShape;

/** How a stream's responses hold their records, as code for the connector and as JSON for the sandbox. */
final class ResponseShapeCode {

    private ResponseShapeCode() {}

    static void add(ResponseShape shape, TypeSpec.Builder type) {
        if (!shape.equals(ResponseShape.ARRAY)) {
            type.addMethod(Overrides.returning(ResponseShape.class, "responseShape")
                    .addStatement("return $L", creation(shape))
                    .build());
        }
    }

    private static CodeBlock creation(ResponseShape shape) {
        return shape instanceof ResponseShape.Wrapped wrapped
                ? CodeBlock.of("new $T($S)", ResponseShape.Wrapped.class, wrapped.field())
                : CodeBlock.of("new $T()", ResponseShape.Single.class);
    }

    static void put(ResponseShape shape, ObjectNode stream) {
        if (shape instanceof ResponseShape.Single) {
            stream.put("record_shape", "object");
        } else if (shape instanceof ResponseShape.Wrapped wrapped) {
            stream.put("unwrap", wrapped.field());
        }
    }
}
