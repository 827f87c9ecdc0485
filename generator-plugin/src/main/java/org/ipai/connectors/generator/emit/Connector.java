package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import java.util.Collection;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;

/**
 * A connector about to be written, and the names its classes call each other by.
 *
 * @param model the connector
 * @param document the locked provider document
 * @param structs every object type once, in the order of first use
 */
record Connector(ConnectorModel model, JsonNode document, Collection<StructModel> structs) {

    static Connector of(ConnectorModel model, JsonNode document) {
        return new Connector(model, document, Structs.of(model));
    }

    ClassName connectorClass() {
        return className(model.className() + "Connector");
    }

    ClassName configClass() {
        return className(model.className() + "Config");
    }

    ClassName sourceClass() {
        return className(model.className() + "Source");
    }

    ClassName streamClass(StreamModel stream) {
        return className(stream.className());
    }

    ClassName decoderClass(StreamModel stream) {
        return className(stream.className() + "Decoder");
    }

    ClassName recordClass(StructModel struct) {
        return className(struct.className());
    }

    ClassName readerClass(StructModel struct) {
        return className(struct.className() + "Reader");
    }

    private ClassName className(String simpleName) {
        return ClassName.get(model.packageName(), simpleName);
    }
}
