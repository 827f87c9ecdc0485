package org.ipai.connectors.generator.validate;

import java.net.URI;
import java.util.Map;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConfigFieldSpec;
import org.ipai.connectors.generator.spec.Text;

/** Where requests go. */
final class BaseUrlRules {

    private static final String BASE_URL = "base_url";

    private BaseUrlRules() {}

    static void shape(Subject subject, Reporter reporter) {
        for (ApiSpec api : subject.spec().allApis()) {
            shape(api.baseUrl(), reporter);
        }
    }

    private static void shape(Text url, Reporter reporter) {
        URI uri = UrlTemplates.check(BASE_URL, url, reporter);
        if (uri == null) {
            return;
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            reporter.error(url, "base_url holds a query or a fragment", "end it with the path");
        } else {
            UrlTemplates.checkPlaces(BASE_URL, url, reporter);
        }
    }

    /** That it exists and is no secret is asked of every expression outside auth. */
    static void fields(Subject subject, Reporter reporter) {
        Map<String, ConfigFieldSpec> config = subject.spec().config();
        for (ApiSpec api : subject.spec().allApis()) {
            for (String name : References.config(api.baseUrl())) {
                ConfigFieldSpec field = config.get(name);
                if (field != null && !field.type().value().equals("secret")) {
                    UrlTemplates.checkType(BASE_URL, api.baseUrl(), name, field, reporter);
                    checkPresence(api.baseUrl(), name, field, reporter);
                }
            }
        }
    }

    private static void checkPresence(Text url, String name, ConfigFieldSpec field, Reporter reporter) {
        boolean isText = field.type().value().equals("string");
        if (isText && !field.required() && field.defaultValue() == null) {
            reporter.error(
                    url,
                    "base_url holds the config field " + Quote.of(name) + ", which is optional",
                    "make it required, or give it a default");
        }
    }
}
