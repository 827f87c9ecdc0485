package org.ipai.connectors.generator.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What to run.
 *
 * @param java with the connector, the runner and the sandbox on the class path
 * @param connector source type
 * @param folder for this run alone; what is there is deleted
 * @param config values of config fields that are not made up, each {@code field=value}
 * @param log gets what happens while it happens
 */
public record RunRequest(JavaCommand java, String connector, Path folder, List<String> config, Consumer<String> log) {

    public RunRequest {
        config = List.copyOf(config);
    }
}
