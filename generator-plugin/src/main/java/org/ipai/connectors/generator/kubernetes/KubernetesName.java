package org.ipai.connectors.generator.kubernetes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of objects: DNS labels. Our names know underscores, DNS labels hyphens; what is too long, or cannot be told from another
 * name once it is a label, is cut and gets eight digits of its hash.
 */
public final class KubernetesName {

    /** CronJob names; eleven characters less than others, because those of jobs get a suffix. */
    public static final int LONGEST_CRON_JOB = 52;

    /** Object names that are DNS labels, and values of labels. */
    public static final int LONGEST_LABEL = 63;

    private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final int HASH_DIGITS = 8;

    private KubernetesName() {}

    /**
     * A DNS label for a name, always the same one.
     *
     * @param name lower-case letters, digits and underscores, starting with a letter
     * @param longest number of characters that fit
     */
    public static String of(String name, int longest) {
        String label = name.replace('_', '-');
        if (label.length() <= longest && LABEL.matcher(label).matches()) {
            return label;
        }
        int kept = Math.min(label.length(), longest - HASH_DIGITS - 1);
        return label.substring(0, kept).replaceFirst("-+$", "") + "-" + hash(name);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
