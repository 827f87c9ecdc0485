package org.ipai.connectors.generator.validate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Where requests go and where files are. */
final class UrlRules {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private UrlRules() {}

    static void documentUrl(Subject subject, Reporter reporter) {
        subject.spec()
                .allApis()
                .forEach(api -> check("the document's url", api.document().url(), reporter));
    }

    /** The URL if it is one that may be used. */
    static @Nullable URI check(String what, Text url, Reporter reporter) {
        if (url.value().isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(url.value());
            String host = uri.getHost();
            if (host == null) {
                reporter.error(url, what + " names no host", "write it in full, such as https://api.example.com");
            } else if (uri.getRawUserInfo() != null) {
                reporter.error(url, what + " holds a user or a password", "delete the part before '@' and use auth");
            } else if (!isSafe(uri, host)) {
                reporter.error(
                        url,
                        what + " does not start with https://",
                        "use https; plain http is only for a server on this machine");
            } else {
                return uri;
            }
        } catch (URISyntaxException e) {
            reporter.error(url, what + " is not a URL", "write it in full, such as https://api.example.com");
        }
        return null;
    }

    private static boolean isSafe(URI uri, String host) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host.toLowerCase(Locale.ROOT)));
    }
}
