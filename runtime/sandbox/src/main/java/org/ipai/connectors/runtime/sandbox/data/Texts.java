package org.ipai.connectors.runtime.sandbox.data;

import java.util.List;

/** Made-up text with what real text has: many lengths, scripts, emoji, escapes and mark-up. */
final class Texts {

    private static final int POOL = 1 << 16;

    private static final List<String> WORDS = List.of(
            "amber", "anchor", "basin", "beacon", "branch", "bridge", "broker", "candle", "canvas", "carbon", "cedar",
            "cipher", "cobalt", "copper", "coral", "delta", "ember", "falcon", "fern", "flint", "forest", "garnet",
            "glacier", "harbor", "hazel", "island", "ivory", "jade", "lantern", "ledger", "linen", "maple", "marble",
            "meadow", "mirror", "nectar", "onyx", "orbit", "otter", "pebble", "pepper", "pixel", "prairie", "quartz",
            "raven", "river", "saffron", "signal", "silver", "spruce", "summit", "timber", "tulip", "velvet", "violet",
            "walnut", "willow", "winter", "yarrow", "zephyr");

    private static final List<String> ODDITIES = List.of(
            "Größe",
            "naïve",
            "データ",
            "данные",
            "بيانات",
            "資料庫",
            "e\u0301tude",
            "🚀",
            "👩‍🔬",
            "🇫🇷",
            "\"quoted\"",
            "it's",
            "C:\\temp\\new",
            "a/b",
            "100 %",
            "<b>bold</b>",
            "<p>para &amp; graph</p>",
            "\ttab",
            "line\nbreak",
            "\r\n\r\n",
            "- [x] done\n",
            "```\nfor (;;) { }\n```",
            "https://sandbox.example/?q=a&b=%20",
            "#42",
            "@sandbox",
            "\u2028",
            "null",
            "NaN",
            "1e999",
            "{}",
            "\u007f",
            "\ufeff");

    private final char[] pool;
    private final String source;
    private final DataSettings.NulCharacters nulCharacters;

    Texts(String source, DataSettings settings) {
        this.source = source;
        this.nulCharacters = settings.nulCharacters();
        this.pool = fill(new Draw(Draw.mix(settings.seed(), 7)));
    }

    private static char[] fill(Draw draw) {
        StringBuilder text = new StringBuilder(POOL + 64);
        while (text.length() < POOL) {
            boolean odd = draw.percent(8);
            List<String> from = odd ? ODDITIES : WORDS;
            text.append(from.get(draw.below(from.size())));
            text.append(draw.percent(6) ? ".\n" : draw.percent(8) ? ", " : " ");
        }
        return text.toString().toCharArray();
    }

    /** A word that is the same whatever the seed. */
    static String commonWord(Draw draw) {
        return WORDS.get(draw.below(WORDS.size()));
    }

    String word(Draw draw) {
        return WORDS.get(draw.below(WORDS.size()));
    }

    /** A line of a few words. */
    String words(Draw draw) {
        return slice(draw, 4 + draw.below(60));
    }

    /** From nothing to some kilobytes, short ones more often. */
    String body(Draw draw) {
        int length = (24 << draw.below(7)) + draw.below(100);
        String text = draw.percent(3) ? "" : slice(draw, length);
        return nulCharacters == DataSettings.NulCharacters.SOMETIMES && draw.percent(2) ? text + "\u0000" : text;
    }

    String url(Draw draw) {
        return "https://api." + source + ".example/" + word(draw) + "/" + word(draw) + "-" + draw.below(100_000) + "/"
                + word(draw);
    }

    private String slice(Draw draw, int length) {
        int start = draw.below(pool.length - length - 1);
        // At a word's beginning, which is never inside a surrogate pair.
        while (start > 0 && pool[start - 1] != ' ') {
            start--;
        }
        int end = start + length;
        return new String(pool, start, (Character.isHighSurrogate(pool[end - 1]) ? end - 1 : end) - start);
    }

    /** The beginning of a text, at most so many characters and no half of a surrogate pair. */
    static String cut(String text, int length) {
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
