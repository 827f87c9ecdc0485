package org.ipai.connectors.generator.validate;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConfigFieldSpec;
import org.ipai.connectors.generator.spec.Text;

/** Where requests go. A person may choose a part of the host or of the path, never more than that part. */
final class BaseUrlRules {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*+)}");
    private static final Pattern EXPRESSION_AS_PORT = Pattern.compile(":" + EXPRESSION.pattern());
    private static final Pattern FIELD = Pattern.compile("\\s*config\\s*\\.\\s*(\\w+)\\s*");

    /** Expressions in the host and in the path only. */
    private static final Pattern PLACES = Pattern.compile(
            "[a-zA-Z]+://(?:[^/:@?#$]|\\$\\{[^{}]*+})*+" + "(?::[0-9]+)?(?:/(?:[^?#$]|\\$\\{[^{}]*+})*+)?");

    private BaseUrlRules() {}

    static void shape(Subject subject, Reporter reporter) {
        for (ApiSpec api : subject.spec().allApis()) {
            shape(api.baseUrl(), reporter);
        }
    }

    private static void shape(Text url, Reporter reporter) {
        for (Matcher expression = EXPRESSION.matcher(url.value()); expression.find(); ) {
            if (!FIELD.matcher(expression.group(1)).matches()) {
                reporter.error(
                        url,
                        "base_url holds " + Quote.of(expression.group()) + ", which is more than a config field",
                        "write ${config.<field>} only");
                return;
            }
        }
        String withPort = EXPRESSION_AS_PORT.matcher(url.value()).replaceAll(":1");
        String sample = EXPRESSION.matcher(withPort).replaceAll("x");
        URI uri = UrlRules.check("base_url", new Text(sample, url.at()), reporter);
        if (uri == null) {
            return;
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            reporter.error(url, "base_url holds a query or a fragment", "end it with the path");
        } else if (References.areIn(url) && !PLACES.matcher(url.value()).matches()) {
            reporter.error(
                    url,
                    "base_url has an expression outside the host and the path",
                    "write the scheme and the port out, as in https://${config.site}.example.com/v2");
        }
    }

    /** That it exists and is no secret is asked of every expression outside auth. */
    static void fields(Subject subject, Reporter reporter) {
        Map<String, ConfigFieldSpec> config = subject.spec().config();
        for (ApiSpec api : subject.spec().allApis()) {
            for (String name : References.config(api.baseUrl())) {
                ConfigFieldSpec field = config.get(name);
                if (field != null && !field.type().value().equals("secret")) {
                    check(api.baseUrl(), name, field, reporter);
                }
            }
        }
    }

    private static void check(Text url, String name, ConfigFieldSpec field, Reporter reporter) {
        if (!field.type().value().equals("string")) {
            reporter.error(
                    url,
                    "base_url holds the config field " + Quote.of(name) + ", which is of type " + field.type(),
                    "use a field of type string");
        } else if (!field.required() && field.defaultValue() == null) {
            reporter.error(
                    url,
                    "base_url holds the config field " + Quote.of(name) + ", which is optional",
                    "make it required, or give it a default");
        }
    }
}
