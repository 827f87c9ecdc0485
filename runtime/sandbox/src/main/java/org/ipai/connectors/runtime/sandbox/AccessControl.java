package org.ipai.connectors.runtime.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who may come in, and by which quota requests are counted. */
final class AccessControl {

    private static final String ANYBODY = "";

    private final List<Door> doors;
    private final List<String> signedHeaders;

    /**
     * Access by any of some doors.
     *
     * @param doors if empty, everybody may come in
     * @param signedHeaders headers that every request must have besides
     */
    AccessControl(List<Door> doors, List<String> signedHeaders) {
        this.doors = List.copyOf(doors);
        this.signedHeaders = List.copyOf(signedHeaders);
    }

    /** The answer to a request that asks for a token, or empty if it asks for something else. */
    Optional<Answer> token(ApiRequest request) {
        try {
            for (Door door : doors) {
                Optional<Answer> answer = door.token(request);
                if (answer.isPresent()) {
                    return answer;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whose quota a request counts for.
     *
     * @throws RefusedException 401 if no door lets it in
     */
    String caller(ApiRequest request) {
        for (String header : signedHeaders) {
            if (request.header(header).isEmpty()) {
                throw new RefusedException(401, "Requires the header " + header, Map.of());
            }
        }
        if (doors.isEmpty()) {
            return ANYBODY;
        }
        for (Door door : doors) {
            Optional<String> caller = door.caller(request);
            if (caller.isPresent()) {
                return caller.get();
            }
        }
        throw new RefusedException(
                401,
                request.header("Authorization").isEmpty() ? "Requires authentication" : "Bad credentials",
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
