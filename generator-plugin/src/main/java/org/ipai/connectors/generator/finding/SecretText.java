package org.ipai.connectors.generator.finding;

import java.util.regex.Pattern;

/** Tells from its look whether text is a secret, or names one. */
public final class SecretText {

    /** Prefixes that providers chose so that leaked tokens are found, and private keys. */
    private static final Pattern TOKEN =
            Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\\w{16,}|glpat-[\\w-]{16,}"
                    + "|xox[abeprs]-[\\w-]{10,}|sk-[\\w-]{16,}|[rs]k_(?:live|test)_\\w{10,}|whsec_\\w{16,}|shp(?:at|ss|ca)_\\w{16,}"
                    + "|AKIA[0-9A-Z]{16}|AIza[\\w-]{30,}|ya29\\.[\\w-]{16,}|pat-[a-z0-9]{2,4}-[\\w-]{16,}"
                    + "|eyJ[\\w-]{8,200}\\.eyJ[\\w-]{8,}[\\w.-]*)|-----BEGIN [A-Z ]{0,20}PRIVATE KEY");

    private static final Pattern NAME = Pattern.compile("(?i)(?:^|.*[_.-])(?:token|secret|password|passwd|passphrase"
            + "|api_?key|private_?key|access_?key|secret_?key|credentials?)");

    /** Of a URL. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]{1,200}@");

    private SecretText() {}

    /** Whether the text holds something in the shape of a known kind of token or private key. */
    public static boolean isIn(String text) {
        return TOKEN.matcher(text).find();
    }

    /** Whether a field, header or parameter of this name holds a secret: {@code api_key}, but not {@code token_url}. */
    public static boolean isNamedBy(String name) {
        return name.length() <= 100 && NAME.matcher(name.replace('-', '_')).matches();
    }

    static String masked(String text, String mask) {
        return TOKEN.matcher(USER_INFO.matcher(text).replaceAll(mask + "@")).replaceAll(mask);
    }
}
