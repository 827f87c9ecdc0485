package org.ipai.connectors.runtime.connector;

import java.util.List;
import java.util.Map;

/**
 * A connector bound to one provider account: its APIs and which streams there are. It is its own default API, the only one
 * of most providers.
 */
public interface Source extends SourceApi {

    /** Name of the default API. */
    String DEFAULT_API = "";

    /** Further APIs by name. */
    default Map<String, SourceApi> furtherApis() {
        return Map.of();
    }

    /** The streams in the spec's order. */
    List<SourceStream> streams();
}
