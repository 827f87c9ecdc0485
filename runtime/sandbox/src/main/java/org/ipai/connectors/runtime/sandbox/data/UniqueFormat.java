package org.ipai.connectors.runtime.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.UUID;

/** How an ordinal is written as text so that it can be read back. */
enum UniqueFormat {
    /** Two words and the ordinal. */
    SLUG {
        @Override
        String text(long ordinal) {
            Draw draw = new Draw(ordinal);
            return Texts.commonWord(draw) + "-" + Texts.commonWord(draw) + "-" + ordinal;
        }

        @Override
        OptionalLong candidate(String text) {
            return IdentityShapes.lastNumber(text);
        }
    },
    /** 40 hexadecimal digits, the last 12 of which are the ordinal. */
    DIGEST {
        @Override
        String text(long ordinal) {
            HexFormat hex = HexFormat.of();
            long mixed = Draw.mix(ordinal + 1);
            return hex.toHexDigits(mixed) + hex.toHexDigits(Draw.mix(mixed), 12) + hex.toHexDigits(ordinal, 12);
        }

        @Override
        OptionalLong candidate(String text) {
            return text.length() == 40 && isHexadecimal(text.substring(28))
                    ? OptionalLong.of(Long.parseLong(text.substring(28), 16))
                    : OptionalLong.empty();
        }
    },
    /** Version 4, variant 2; the low bits are the ordinal. */
    UNIQUE_IDENTIFIER {
        @Override
        String text(long ordinal) {
            return new UUID((Draw.mix(ordinal + 1) & ~0xF000L) | 0x4000L, Long.MIN_VALUE | ordinal).toString();
        }

        @Override
        OptionalLong candidate(String text) {
            return text.length() == 36 && isHexadecimal(text.substring(24))
                    ? OptionalLong.of(Long.parseLong(text.substring(24), 16))
                    : OptionalLong.empty();
        }
    },
    /** A day for each ordinal, from 2000-01-01 on. */
    DATE {
        @Override
        String text(long ordinal) {
            return LocalDate.of(2000, 1, 1).plusDays(ordinal).toString();
        }

        @Override
        OptionalLong candidate(String text) {
            return OptionalLong.empty();
        }
    },
    /** A second for each ordinal, from 2000-01-01T00:00:00Z on. */
    INSTANT {
        @Override
        String text(long ordinal) {
            return Instant.ofEpochSecond(946_684_800 + ordinal).toString();
        }

        @Override
        OptionalLong candidate(String text) {
            return OptionalLong.empty();
        }
    };

    abstract String text(long ordinal);

    abstract OptionalLong candidate(String text);

    static UniqueFormat of(String field, String format) {
        return switch (format) {
            case "uuid" -> UNIQUE_IDENTIFIER;
            case "date" -> DATE;
            case "date-time" -> INSTANT;
            default -> TextKind.of(field, format) == TextKind.DIGEST ? DIGEST : SLUG;
        };
    }

    private static boolean isHexadecimal(String text) {
        return text.chars().allMatch(HexFormat::isHexDigit);
    }
}
