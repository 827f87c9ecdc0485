package org.ipai.connectors.runtime.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ipai.connectors.runtime.http.InvalidResponseException;

/**
 * Reads one value of a {@code Link} header (RFC 8288, section 3), which may hold several links. Takes any spacing, case
 * and quoting; what is no list of links is an error, since taking it for "no more pages" would lose records.
 */
final class LinkHeader {

    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    /** The target of the first link with the relation {@code next} in any of the header's values. */
    static Optional<String> next(List<String> values) throws InvalidResponseException {
        for (String value : values) {
            Optional<String> next = new LinkHeader(value).findNext();
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    private Optional<String> findNext() throws InvalidResponseException {
        skip(" \t,");
        while (at < text.length()) {
            String target = target();
            if (isNext(relation())) {
                return Optional.of(target);
            }
            skip(" \t,");
        }
        return Optional.empty();
    }

    private static boolean isNext(String relation) {
        return List.of(relation.strip().toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
    }

    private String target() throws InvalidResponseException {
        int end = text.indexOf('>', at);
        if (text.charAt(at) != '<' || end < 0) {
            throw new InvalidResponseException("has a Link header that cannot be read");
        }
        String target = text.substring(at + 1, end).strip();
        at = end + 1;
        return target;
    }

    /** Reads a link's parameters; the first {@code rel} counts, as the RFC asks. */
    private String relation() throws InvalidResponseException {
        String relation = null;
        skip(" \t");
        while (at < text.length() && text.charAt(at) == ';') {
            skip(" \t;");
            String name = token();
            String value = value();
            if (relation == null && name.equalsIgnoreCase("rel")) {
                relation = value;
            }
            skip(" \t");
        }
        if (at < text.length() && text.charAt(at) != ',') {
            throw new InvalidResponseException("has a Link header that cannot be read");
        }
        return relation == null ? "" : relation;
    }

    private String value() throws InvalidResponseException {
        skip(" \t");
        if (at == text.length() || text.charAt(at) != '=') {
            return "";
        }
        at++;
        skip(" \t");
        return at < text.length() && text.charAt(at) == '"' ? quoted() : token();
    }

    private String token() {
        int start = at;
        while (at < text.length() && " \t;,=".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws InvalidResponseException {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        if (at == text.length()) {
            throw new InvalidResponseException("has a Link header with an open quote");
        }
        at++;
        return value.toString();
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
