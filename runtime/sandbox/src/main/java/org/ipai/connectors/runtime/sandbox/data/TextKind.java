package org.ipai.connectors.runtime.sandbox.data;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a text is about, told from its format and its field's name. */
enum TextKind {
    BODY(400) {
        @Override
        String text(Texts texts, Draw draw) {
            return texts.body(draw);
        }
    },
    WORDS(45) {
        @Override
        String text(Texts texts, Draw draw) {
            return texts.words(draw);
        }
    },
    SLUG(16) {
        @Override
        String text(Texts texts, Draw draw) {
            return texts.word(draw) + "-" + texts.word(draw) + draw.below(1_000);
        }
    },
    URL(60) {
        @Override
        String text(Texts texts, Draw draw) {
            return texts.url(draw);
        }
    },
    EMAIL(30) {
        @Override
        String text(Texts texts, Draw draw) {
            return texts.word(draw) + "." + texts.word(draw) + "@example.com";
        }
    },
    UNIQUE_IDENTIFIER(36) {
        @Override
        String text(Texts texts, Draw draw) {
            return new UUID((draw.next() & ~0xF000L) | 0x4000L, (draw.next() >>> 2) | Long.MIN_VALUE).toString();
        }
    },
    BASE64(24) {
        @Override
        String text(Texts texts, Draw draw) {
            byte[] bytes = new byte[18];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) draw.next();
            }
            return Base64.getEncoder().encodeToString(bytes);
        }
    },
    DIGEST(40) {
        @Override
        String text(Texts texts, Draw draw) {
            return String.format(Locale.ROOT, "%016x%016x%08x", draw.next(), draw.next(), (int) draw.next());
        }
    },
    COLOR(6) {
        @Override
        String text(Texts texts, Draw draw) {
            return String.format(Locale.ROOT, "%06x", draw.below(0x1000000));
        }
    },
    HOST(20) {
        @Override
        String text(Texts texts, Draw draw) {
            return "host-" + draw.below(1_000) + ".sandbox.example";
        }
    },
    IP_ADDRESS(12) {
        @Override
        String text(Texts texts, Draw draw) {
            return "192.0.2." + draw.below(256);
        }
    },
    /** Money, such as {@code 12.05}. */
    AMOUNT(8) {
        @Override
        String text(Texts texts, Draw draw) {
            return String.format(Locale.ROOT, "%d.%02d", draw.below(10_000), draw.below(100));
        }
    },
    /** A month, such as {@code 2024-02}. */
    PERIOD(7) {
        @Override
        String text(Texts texts, Draw draw) {
            return String.format(Locale.ROOT, "%d-%02d", 2020 + draw.below(6), 1 + draw.below(12));
        }
    },
    TIME_OF_DAY(9) {
        @Override
        String text(Texts texts, Draw draw) {
            return String.format(Locale.ROOT, "%02d:%02d:%02dZ", draw.below(24), draw.below(60), draw.below(60));
        }
    };

    private static final Map<String, TextKind> BY_FORMAT = Map.of(
            "uri",
            URL,
            "url",
            URL,
            "email",
            EMAIL,
            "uuid",
            UNIQUE_IDENTIFIER,
            "byte",
            BASE64,
            "hostname",
            HOST,
            "ipv4",
            IP_ADDRESS,
            "time",
            TIME_OF_DAY);

    private static final List<String> BODIES = List.of("body", "description", "message", "content", "text", "notes");

    private final int size;

    TextKind(int size) {
        this.size = size;
    }

    static TextKind of(String field, String format) {
        TextKind byFormat = BY_FORMAT.get(format);
        return byFormat != null ? byFormat : ofName(field.toLowerCase(Locale.ROOT));
    }

    private static TextKind ofName(String field) {
        if (field.equals("url") || field.endsWith("_url") || field.equals("href")) {
            return URL;
        }
        if (field.equals("node_id")) {
            return BASE64;
        }
        if (field.equals("sha") || field.endsWith("_sha") || field.endsWith("_id") || field.equals("etag")) {
            return DIGEST;
        }
        if (field.equals("login") || field.equals("name") || field.endsWith("_name") || field.equals("slug")) {
            return SLUG;
        }
        if (field.equals("amount") || field.endsWith("_amount")) {
            return AMOUNT;
        }
        if (field.equals("period") || field.endsWith("_period")) {
            return PERIOD;
        }
        if (field.equals("color")) {
            return COLOR;
        }
        if (field.equals("email")) {
            return EMAIL;
        }
        return BODIES.stream().anyMatch(field::startsWith) ? BODY : WORDS;
    }

    abstract String text(Texts texts, Draw draw);

    int size() {
        return size;
    }

    boolean isProse() {
        return this == BODY || this == WORDS;
    }
}
