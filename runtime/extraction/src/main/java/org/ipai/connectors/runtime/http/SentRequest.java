package org.ipai.connectors.runtime.http;

/**
 * A request as those hear of it who count and trace: nothing in it is secret.
 *
 * @param stream for which it is sent; empty if for none
 * @param slice what people call the slice; empty if the stream is not cut
 * @param method of HTTP
 * @param scheme {@code https} or {@code http}
 * @param host without port
 * @param port also where it is the scheme's own
 * @param template the operation's path with names in braces
 * @param resends how many requests were sent for the same page before: repeated, redirected or signed anew
 */
public record SentRequest(
        String stream,
        String slice,
        String method,
        String scheme,
        String host,
        int port,
        String template,
        int resends) {}
