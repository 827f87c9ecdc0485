package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.Map;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;

/**
 * A connector about to be written, and the names its classes call each other by.
 *
 * @param model the connector
 * @param documents the parts used of each API's document, as OpenAPI, by name of the API
 * @param structs every object type once, in the order of first use
 */
record Connector(ConnectorModel model, Map<String, JsonNode> documents, Collection<StructModel> structs) {

    static Connector of(ConnectorModel model, Map<String, JsonNode> documents) {
        return new Connector(model, documents, Structs.of(model));
    }

    ClassName connectorClass() {
        return className(model.className() + "Connector");
    }

    ClassName configClass() {
        return className(model.className() + "Config");
    }

    ClassName sourceClass() {
        return apiClass(model.defaultApi());
    }

    ClassName apiClass(ApiModel api) {
        return className(api.className());
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
