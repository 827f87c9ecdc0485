package org.ipai.connectors.runner;

import java.nio.file.Path;
import org.ipai.connectors.runner.airbyte.AirbyteSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option by which commands of ours are told from those of the Airbyte protocol that have the same name. */
final class ProtocolOptions {

    static final String SECOND_FORM =
            "With --config it speaks the Airbyte protocol instead; then only --connector can be given besides.";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Airbyte protocol: the configuration that the platform writes (JSON).")
    private @Nullable Path config;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The connector's side of the protocol. */
    static AirbyteSource source(@Nullable String connector) {
        return new AirbyteSource(() -> Connectors.onClassPath().find(connector));
    }

    /**
     * Whether the protocol is to be spoken.
     *
     * @throws ParameterException if options of the other form are given too
     */
    boolean areGiven(ConnectionOptions connection) {
        if (config == null) {
            return false;
        }
        if (connection.sayMore()) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(),
                    "--config speaks the Airbyte protocol and takes no other option than --connector; a connection file"
                            + " of one's own is named with --connection-file");
        }
        return true;
    }

    @Nullable
    Path config() {
        return config;
    }
}
