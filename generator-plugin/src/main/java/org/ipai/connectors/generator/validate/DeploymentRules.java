package org.ipai.connectors.generator.validate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.Text;

/** Names that a connector could not be run under. */
final class DeploymentRules {

    /** What the reference grammar of images allows between letters and digits, in our names. */
    private static final Pattern IMAGE = Pattern.compile("[a-z0-9]+(__?[a-z0-9]+)*");

    /** Prefixes of variables that the runner, the Java runtime, the loader or telemetry read themselves. */
    private static final List<String> TAKEN = List.of("IPAI_", "JAVA_", "JDK_", "LD_", "OTEL_", "KUBERNETES_");

    private DeploymentRules() {}

    static void images(Subject subject, Reporter reporter) {
        Text source = subject.spec().sourceType();
        if (!IMAGE.matcher(source.value()).matches()) {
            reporter.error(
                    source,
                    "no image can be called ipai_connector_" + source.value(),
                    "let the source type end with a letter or digit, and put at most two underscores side by side");
        }
    }

    static void variables(Subject subject, Reporter reporter) {
        String source = subject.spec().sourceType().value();
        subject.spec().config().forEach((name, field) -> {
            String variable = (source + "_" + name).toUpperCase(Locale.ROOT);
            if (TAKEN.stream().anyMatch(variable::startsWith)) {
                reporter.error(
                        field.at(),
                        "the config field " + Quote.of(name) + " would be read from the variable " + variable
                                + ", which means something to the runner or the machine",
                        "choose a source type that begins otherwise, such as the provider's whole name");
            }
        });
    }
}
