package org.ipai.connectors.runtime.sandbox;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lets in whoever shows a living token, which it gives out against credentials. */
final class TokenDoor implements Door {

    private final String path;
    private final Function<ApiRequest, Optional<String>> shown;
    private final IssuedTokens tokens;
    private final TokenDesk desk;

    /**
     * A door.
     *
     * @param path of the token endpoint
     * @param shown the token that a request shows, or empty
     */
    TokenDoor(String path, Function<ApiRequest, Optional<String>> shown, IssuedTokens tokens, TokenDesk desk) {
        this.path = path;
        this.shown = shown;
        this.tokens = tokens;
        this.desk = desk;
    }

    /** Checks the credentials of one kind of auth. */
    @FunctionalInterface
    interface TokenDesk {

        /** The answer to a request for a token. */
        Answer answer(ApiRequest request, Map<String, String> form);
    }

    @Override
    public Optional<String> caller(ApiRequest request) {
        return shown.apply(request).filter(tokens::use).map(token -> path);
    }

    @Override
    public Optional<Answer> token(ApiRequest request) throws IOException {
        return request.method().equals("POST") && request.path().equals(path)
                ? Optional.of(desk.answer(request, TokenForm.read(request)))
                : Optional.empty();
    }
}
