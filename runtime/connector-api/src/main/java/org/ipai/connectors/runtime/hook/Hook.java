package org.ipai.connectors.runtime.hook;

import java.util.List;

/**
 * Code of one's own at a place of the runtime where the spec's language has no words for what a provider does. The spec
 * still says what comes nearest: it makes the first request of a slice, and it is what the sandbox plays.
 *
 * <p>A hook is a public class with a public constructor without arguments, which does nothing. It is made together with its
 * stream or API, is called by several threads at a time, keeps nothing between calls, and asks nothing of the network: what
 * it answers depends on what it is given alone. What it throws fails the slice that it
 * was asked for, of which nothing that has landed is lost; an {@link AuthenticatorHook} fails the run and a
 * {@link PartitionerHook} the stream, since both are asked for more than one slice. Messages tell the hook's class and
 * line and the kind of the exception, but not its text, which could hold what nobody should read.
 */
public sealed interface Hook
        permits PaginatorHook, AuthenticatorHook, RecordReaderHook, PartitionerHook, ErrorRuleHook {

    /**
     * Names of the response headers that it reads, in any case, besides {@code Content-Type}, {@code Date}, {@code ETag},
     * {@code Link}, {@code Location} and {@code Retry-After}. Recordings keep these and leave others out, which may hold
     * what should not be kept; so that a replay is like the recorded run, a hook that reads another one fails.
     */
    default List<String> responseHeaders() {
        return List.of();
    }
}
