package org.ipai.connectors.runtime.http;

/**
 * A request as it is kept: without headers, hence without credentials.
 *
 * @param api name of the API; empty for the default one
 * @param method upper case
 * @param path below the base URL, percent-encoded
 * @param query percent-encoded, or empty
 * @param body or empty
 */
record RecordedRequest(String api, String method, String path, String query, String body) {

    static RecordedRequest of(Call call, OwnAddress address, Scrubber scrubber) {
        String query = call.url().encodedQuery();
        return new RecordedRequest(
                address.api(),
                call.method(),
                scrubber.scrub(address.below(call.url().encodedPath())),
                query == null ? "" : scrubber.scrub(query),
                call.body() == null ? "" : scrubber.scrub(call.body().json()));
    }

    /** How alike two are: the length of what they share at both ends. */
    int likeness(RecordedRequest other) {
        String mine = toString();
        String theirs = other.toString();
        int shorter = Math.min(mine.length(), theirs.length());
        int start = 0;
        while (start < shorter && mine.charAt(start) == theirs.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && mine.charAt(mine.length() - 1 - end) == theirs.charAt(theirs.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }

    @Override
    public String toString() {
        return (api.isEmpty() ? "" : "API " + api + " ") + method + " " + path + (query.isEmpty() ? "" : "?" + query)
                + (body.isEmpty() ? "" : " " + body);
    }
}
