package org.ipai.connectors.runtime.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what an unsuccessful status means and what to do about it. */
final class StatusFailures {

    private static final Set<Integer> TRANSIENT = Set.of(408, 425, 500, 502, 503, 504);
    private static final Set<Integer> ABSENT = Set.of(404, 410, 451);
    private static final int MESSAGE_LENGTH = 300;

    /** Response headers in which GitHub names what a token would need: for classic and for fine-grained tokens. */
    private static final Set<String> PERMISSION_HEADERS =
            Set.of("X-Accepted-OAuth-Scopes", "X-Accepted-GitHub-Permissions");

    private final Printable printable;

    StatusFailures(Printable printable) {
        this.printable = printable;
    }

    /** Throws what the reply's status means unless it is a success. */
    void check(Reply reply) throws TransientStatusException, FetchException, SourceAccessException {
        int status = reply.status();
        if (reply.isSuccessful()) {
            return;
        }
        if (TRANSIENT.contains(status)) {
            throw new TransientStatusException(describe(reply));
        }
        if (status == 401) {
            throw new SourceAccessException(
                    describe(reply),
                    "check the connection's token: it may be mistyped, expired or revoked; then run 'check'",
                    null);
        }
        throw failure(reply);
    }

    /** Why a slice cannot be read whose page got this reply, which may even be a success. */
    FetchException failure(Reply reply) {
        if (TRANSIENT.contains(reply.status())) {
            return new FetchException(
                    FailureReason.UNAVAILABLE,
                    describe(reply),
                    "try again later; if it stays, see the provider's status page");
        }
        if (ABSENT.contains(reply.status())) {
            return new FetchException(
                    FailureReason.NOT_FOUND,
                    describe(reply),
                    "check that it still exists under this name and that the token may see it;"
                            + " many APIs answer 'not found' where rights are missing");
        }
        if (reply.status() == 403) {
            return new FetchException(FailureReason.FORBIDDEN, describe(reply), permissionRemedy(reply));
        }
        return new FetchException(
                FailureReason.REJECTED,
                describe(reply),
                "check the connection's configuration and the stream's parameters against the provider's message");
    }

    private String permissionRemedy(Reply reply) {
        for (String name : PERMISSION_HEADERS) {
            @Nullable String accepted = reply.headers().get(name);
            if (accepted != null && !accepted.isBlank()) {
                return "give the token one of these permissions: " + printable.excerpt(accepted, MESSAGE_LENGTH);
            }
        }
        return "give the token the permission to read this, or leave the stream out";
    }

    String describe(Reply reply) {
        String message = printable.excerpt(ProviderMessage.of(reply), MESSAGE_LENGTH);
        String answer = Call.shown(reply.url()) + " answered " + reply.status();
        return message.isEmpty() ? answer : answer + ": " + message;
    }
}
