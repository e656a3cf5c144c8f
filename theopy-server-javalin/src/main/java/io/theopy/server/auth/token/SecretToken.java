package io.theopy.server.auth.token;

import io.theopy.server.auth.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API token as its owner has it: {@code theopy_}, 256 random bits, and a checksum by which scanners for leaked secrets
 * and we ourselves know one from something that looks like it. Whoever sees it can use it, so it prints as nothing.
 */
public final class SecretToken {
    /** How each begins. */
    public static final String PREFIX = "theopy_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_BITS = 256;
    /** As many digits as 256 bits need. */
    private static final int RANDOM_DIGITS = 43;

    private static final int SUM_DIGITS = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + SUM_DIGITS) + "}");

    private final String text;

    private SecretToken(String text) {
        this.text = text;
    }

    /** One that nobody has had. */
    public static SecretToken random() {
        String head = PREFIX + digits(new BigInteger(RANDOM_BITS, new SecureRandom()), RANDOM_DIGITS);
        return new SecretToken(head + sum(head));
    }

    /** Empty when {@code text} is none: no database has to be asked. */
    public static Optional<SecretToken> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String head = text.substring(0, text.length() - SUM_DIGITS);
        return text.endsWith(sum(head)) ? Optional.of(new SecretToken(text)) : Optional.empty();
    }

    /** To be shown once, to its owner. */
    public String reveal() {
        return text;
    }

    /** What is kept of it. So many random bits need no salt and no slow hash. */
    public String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }

    private static String sum(String head) {
        CRC32 sum = new CRC32();
        sum.update(head.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), SUM_DIGITS);
    }

    private static String digits(BigInteger number, int count) {
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        StringBuilder digits = new StringBuilder();
        for (BigInteger rest = number; digits.length() < count; rest = rest.divide(base)) {
            digits.append(DIGITS.charAt(rest.mod(base).intValue()));
        }
        return digits.reverse().toString();
    }
}
