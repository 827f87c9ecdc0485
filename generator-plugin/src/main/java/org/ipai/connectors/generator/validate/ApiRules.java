package org.ipai.connectors.generator.validate;

import java.util.HashSet;
import java.util.Set;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** Providers with several APIs. */
final class ApiRules {

    private ApiRules() {}

    static void unknown(Subject subject, Reporter reporter) {
        Set<String> known = subject.spec().apis().keySet();
        for (StreamSpec stream : subject.spec().streams().values()) {
            Text api = stream.api();
            if (api != null && !known.contains(api.value())) {
                reporter.error(
                        api,
                        "there is no API " + Quote.of(api.value()),
                        NearestName.hint(api.value(), known, "describe it under 'apis', or delete this line"));
            }
        }
    }

    static void unused(Subject subject, Reporter reporter) {
        Set<String> used = new HashSet<>();
        for (StreamSpec stream : subject.spec().streams().values()) {
            Text api = stream.api();
            used.add(api == null ? ApiSpec.DEFAULT : api.value());
        }
        for (ApiSpec api : subject.spec().apis().values()) {
            if (!used.contains(api.name())) {
                reporter.warning(
                        api.at(),
                        "no stream reads the API " + Quote.of(api.name()),
                        "write 'api: " + api.name() + "' in a stream, or delete it");
            }
        }
        if (!subject.spec().apis().isEmpty() && !used.contains(ApiSpec.DEFAULT)) {
            reporter.warning(
                    subject.spec().baseUrl().at(),
                    "no stream reads the API that the top level describes",
                    "describe at the top level the API that most streams read");
        }
    }
}
