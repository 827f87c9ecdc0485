package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.sandbox.connection.ConnectionFile;
import org.ipai.connectors.runtime.sandbox.connection.InstalledConnector;
import org.ipai.connectors.runtime.sandbox.connection.MadeUpConfig;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.jspecify.annotations.Nullable;

/** The arguments of {@link SandboxMain}. */
final class CommandLine {

    static final String USAGE = """
            Serves a mock provider on the loopback address.

              --definition <file or source>   a definition file, or the source type of a connector on the class path
              --port <number>                 0 for any free port (default)
              --seed <number>                 the same seed gives the same records (default 1)
              --owner <login>                 account that owns everything (default octo-sandbox)
              --parents <number>              records of parent streams without parent (default 3)
              --records <number>              records per slice of other streams (default 100)
              --records <stream>=<number>     records per slice of one stream
              --few-parents <number>          records per slice of streams that have a parent and are one
              --new-parents <number>          records each step adds to parent streams (default 0)
              --token <text>                  bearer token that requests must carry
              --credential <field>=<value>    config value of the connection that is let in; its
                                              lists make slices
              --credential <field>=@<file>    the same from a file
              --connection <file>             makes up the other config values of a connection that is let
                                              in, and writes it for the runner's --connection-file
              --only-connection <file>        the same, for the provider's address and instead of serving
              --token-lifetime <seconds>      how long issued tokens live (default 3600)
              --token-requests <number>       how many requests an issued token is good for
              --rate-limit <number>/<seconds> requests in a window, refused with 429; counted for each credential
              --quotas                        keeps the quotas of the connector's spec
              --missing-scope <stream>=<scope>  requests for the stream are answered 403
              --missing-parent <number>       children of that parent record, from 0, are answered 404
              --add-field <stream>.<name>=<type>  records have one more field, such as issues.mood=string
              --faults <file>                 a JSON list of faults
              --nul                           texts hold U+0000 now and then
              --advance <url>                 instead of serving, moves the clock of a sandbox that runs there

            POST /_sandbox/advance moves its clock; GET /_sandbox/counts and /_sandbox/records/<stream> tell what it
            holds; POST /_sandbox/faults replaces the faults and GET
            /_sandbox/errors lists those that the spec has rules for; POST /_sandbox/fields adds a field.
            """;

    private static final Pattern PAIR = Pattern.compile("([^=/]+)[=/](.+)");
    private static final Pattern CREDENTIAL = Pattern.compile("(?s)([^=]+)=(.+)");
    private static final Pattern FIELD = Pattern.compile("([^.=]+)\\.([^=]+)=(\\w+)");

    private final SandboxSettings.Builder settings = SandboxSettings.builder();
    private final Map<String, String> credentials = new LinkedHashMap<>();
    private @Nullable String definition;
    private @Nullable Path connection;
    private @Nullable Long fewParents;
    private boolean serves = true;
    private boolean help;

    private CommandLine() {}

    static CommandLine parse(String[] arguments) {
        CommandLine line = new CommandLine();
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String option = rest.remove(0);
            if (option.equals("--help")) {
                line.help = true;
            } else if (option.equals("--nul")) {
                line.settings.nulCharacters();
            } else if (option.equals("--quotas")) {
                line.settings.enforceQuotas();
            } else if (rest.isEmpty()) {
                throw new IllegalArgumentException("'" + option + "' is not an argument or lacks its value");
            } else {
                line.set(option, rest.remove(0));
            }
        }
        return line;
    }

    private void set(String option, String value) {
        switch (option) {
            case "--definition" -> definition = value;
            case "--port" -> settings.port((int) number(option, value));
            case "--seed" -> settings.seed(number(option, value));
            case "--owner" -> settings.owner(value);
            case "--parents" -> settings.parents(number(option, value));
            case "--records" -> records(option, value);
            case "--few-parents" -> fewParents = number(option, value);
            case "--new-parents" -> settings.newParentsPerStep(number(option, value));
            case "--token" -> settings.token(value);
            case "--credential" -> credential(option, value);
            case "--connection" -> connection = Path.of(value);
            case "--only-connection" -> {
                connection = Path.of(value);
                serves = false;
            }
            case "--token-lifetime" -> settings.tokenLifetime(Duration.ofSeconds(number(option, value)));
            case "--token-requests" -> settings.tokenRequests(number(option, value));
            case "--rate-limit" -> rateLimit(option, value);
            case "--missing-scope" -> {
                Matcher pair = match(PAIR, option, value);
                settings.missingScope(pair.group(1), pair.group(2));
            }
            case "--missing-parent" -> settings.missingParent(number(option, value));
            case "--add-field" -> addField(option, value);
            case "--faults" -> settings.faults(Faults.parse(read(value)));
            default -> throw new IllegalArgumentException("unknown argument '" + option + "'");
        }
    }

    private void records(String option, String value) {
        if (value.contains("=")) {
            Matcher pair = match(PAIR, option, value);
            settings.records(pair.group(1), number(option, pair.group(2)));
        } else {
            settings.records(number(option, value));
        }
    }

    private void credential(String option, String value) {
        Matcher pair = match(CREDENTIAL, option, value);
        String text = pair.group(2);
        credentials.put(
                pair.group(1),
                text.startsWith("@") ? new String(read(text.substring(1)), StandardCharsets.UTF_8).strip() : text);
    }

    private void rateLimit(String option, String value) {
        Matcher pair = match(PAIR, option, value);
        settings.rateLimit(
                RateLimit.of((int) number(option, pair.group(1)), Duration.ofSeconds(number(option, pair.group(2)))));
    }

    private void addField(String option, String value) {
        Matcher field = match(FIELD, option, value);
        settings.addedField(
                field.group(1),
                field.group(2),
                JsonNodeFactory.instance.objectNode().put("type", field.group(3)));
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private static Matcher match(Pattern pattern, String option, String value) {
        Matcher matcher = pattern.matcher(value);
        if (!matcher.matches()) {
            String shown = pattern == CREDENTIAL ? option : option + " " + value;
            throw new IllegalArgumentException("'" + shown + "' has not the form that --help shows");
        }
        return matcher;
    }

    private static long number(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + option + "' needs a number, not '" + value + "'", e);
        }
    }

    boolean asksForHelp() {
        return help;
    }

    SandboxDefinition definition() {
        if (definition == null) {
            throw new IllegalArgumentException("--definition is missing");
        }
        Path file = Path.of(definition);
        if (Files.exists(file)) {
            return SandboxDefinition.ofFile(file);
        }
        return definition.contains("/")
                ? SandboxDefinition.ofResource(definition)
                : SandboxDefinition.ofSource(definition);
    }

    SandboxSettings settings() {
        credentials.forEach(settings::credential);
        return settings.build();
    }

    /** Whether a sandbox is to be served, not only described. */
    boolean asksToServe() {
        return serves;
    }

    /** The file that is to be written, if any. */
    Optional<Path> connectionFile() {
        return Optional.ofNullable(connection);
    }

    /** A connection that the settings let in from now on: made up but for the credentials that are given. */
    ConnectionFile makeUpConnection(SandboxDefinition made) {
        List<ConfigField> fields = InstalledConnector.configFields(made.source());
        Map<String, String> values =
                MadeUpConfig.of(fields, made, credentials, LocalDate.now(Clock.system(ZoneOffset.UTC)));
        credentials.putAll(values);
        return new ConnectionFile(made.source(), fields, values);
    }

    /** Gives streams that multiply the slices of others fewer records. */
    void limitParents(SandboxDefinition made) {
        Long number = fewParents;
        if (number != null) {
            made.streams().stream()
                    .filter(stream -> stream.sources().findAny().isPresent() && made.isParent(stream.name()))
                    .forEach(stream -> settings.records(stream.name(), number));
        }
    }
}
