package org.ipai.connectors.generator.validate;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ConfigFieldSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** URLs of which a person may choose a part of the host or of the path, never more than that part. */
final class UrlTemplates {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*+)}");
    private static final Pattern EXPRESSION_AS_PORT = Pattern.compile(":" + EXPRESSION.pattern());
    private static final Pattern FIELD = Pattern.compile("\\s*config\\s*\\.\\s*(\\w+)\\s*");

    /** Expressions in the host and in the path only. */
    private static final Pattern PLACES = Pattern.compile("[a-zA-Z]+://(?:[^/:@?#$]|\\$\\{[^{}]*+})*+"
            + "(?::[0-9]+)?(?:/(?:[^?#$]|\\$\\{[^{}]*+})*+)?(?:\\?[^#$]*+)?");

    private UrlTemplates() {}

    /** The URL with something in place of its expressions, if it is one that may be used. */
    static @Nullable URI check(String what, Text url, Reporter reporter) {
        for (Matcher expression = EXPRESSION.matcher(url.value()); expression.find(); ) {
            if (!FIELD.matcher(expression.group(1)).matches()) {
                reporter.error(
                        url,
                        what + " holds " + Quote.of(expression.group()) + ", which is more than a config field",
                        "write ${config.<field>} only");
                return null;
            }
        }
        String withPort = EXPRESSION_AS_PORT.matcher(url.value()).replaceAll(":1");
        String sample = EXPRESSION.matcher(withPort).replaceAll("x");
        return UrlRules.check(what, new Text(sample, url.at()), reporter);
    }

    static void checkPlaces(String what, Text url, Reporter reporter) {
        if (References.areIn(url) && !PLACES.matcher(url.value()).matches()) {
            reporter.error(
                    url,
                    what + " has an expression outside the host and the path",
                    "write the scheme and the port out, as in https://${config.site}.example.com/v2");
        }
    }

    static void checkType(String what, Text url, String name, ConfigFieldSpec field, Reporter reporter) {
        if (!field.type().value().equals("string")) {
            reporter.error(
                    url,
                    what + " holds the config field " + Quote.of(name) + ", which is of type " + field.type(),
                    "use a field of type string");
        }
    }
}
