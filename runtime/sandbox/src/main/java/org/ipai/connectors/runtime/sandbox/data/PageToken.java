package org.ipai.connectors.runtime.sandbox.data;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;

/** Tokens of pages: not to be guessed by looking at them, so that nobody counts on what they are made of. */
public final class PageToken {

    private static final String PREFIX = "position/";

    private PageToken() {}

    public static String of(long position) {
        return Base64.getUrlEncoder().encodeToString((PREFIX + position).getBytes(StandardCharsets.UTF_8));
    }

    /** The position a token stands for; a number, where the provider's tokens are some, is its own. Empty if it is none. */
    public static OptionalLong position(String token) {
        String text = token.matches("\\d{1,15}") ? token : decoded(token);
        return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String decoded(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
