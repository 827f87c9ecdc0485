package org.ipai.connectors.runner;

import java.util.List;
import java.util.ServiceLoader;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.jspecify.annotations.Nullable;

/** The connectors on the class path. */
final class Connectors {

    private final List<SourceConnector> all;

    Connectors(List<SourceConnector> all) {
        this.all = List.copyOf(all);
    }

    static Connectors onClassPath() {
        return new Connectors(ServiceLoader.load(SourceConnector.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The connector of that source type; without one, the only connector there is. */
    SourceConnector find(@Nullable String sourceType) {
        List<String> types = all.stream()
                .map(connector -> connector.descriptor().sourceType())
                .sorted()
                .toList();
        if (sourceType == null && all.size() == 1) {
            return all.get(0);
        }
        if (sourceType == null) {
            throw new UserException("there are several connectors here; choose one of " + types + " with --connector");
        }
        return all.stream()
                .filter(connector -> connector.descriptor().sourceType().equals(sourceType))
                .findFirst()
                .orElseThrow(() -> new UserException("no connector '" + sourceType + "' here; there are " + types));
    }
}
