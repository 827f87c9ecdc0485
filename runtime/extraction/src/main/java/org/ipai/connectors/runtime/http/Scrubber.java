package org.ipai.connectors.runtime.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.PathTemplate;
import org.ipai.connectors.runtime.connector.Secret;

/** Takes secrets out of texts, in each form in which they may stand there. */
final class Scrubber {

    /** What is shorter stands in ordinary text by chance, and replacing it would spoil the recording. */
    private static final int SHORTEST = 6;

    private final List<String> forms;

    private Scrubber(Collection<String> forms) {
        // Longest first: a secret may be part of another.
        this.forms = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * Knows the secrets of a connection.
     *
     * @throws InvalidConfigException if one is too short to be told from ordinary text
     */
    static Scrubber of(List<Secret> secrets) {
        Set<String> forms = new LinkedHashSet<>();
        for (Secret secret : secrets) {
            String text = secret.reveal().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() < SHORTEST) {
                throw new InvalidConfigException(List.of("a secret of fewer than " + SHORTEST
                        + " characters cannot be kept out of a recording; record with a longer one"));
            }
            forms.addAll(forms(text));
        }
        return new Scrubber(forms);
    }

    private static List<String> forms(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> forms = new ArrayList<>();
        forms.add(text);
        forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
        forms.add(PathTemplate.encode(text));
        forms.add(String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)));
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        // A private key may be quoted line by line.
        text.lines().map(String::strip).filter(line -> line.length() >= 16).forEach(forms::add);
        return forms;
    }

    String scrub(String text) {
        String clean = text;
        for (String form : forms) {
            clean = clean.replace(form, "[secret]");
        }
        return clean;
    }
}
