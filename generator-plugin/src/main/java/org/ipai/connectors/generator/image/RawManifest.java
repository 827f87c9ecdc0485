package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.cloud.tools.jib.image.json.ManifestTemplate;

/**
 * A manifest that is sent as it is written, byte for byte, since its digest is known already.
 *
 * @param json its text
 * @param mediaType what kind of manifest it is
 */
record RawManifest(@JsonValue @JsonRawValue String json, String mediaType) implements ManifestTemplate {

    @Override
    @JsonIgnore
    public int getSchemaVersion() {
        return 2;
    }

    @Override
    @JsonIgnore
    public String getManifestMediaType() {
        return mediaType;
    }
}
