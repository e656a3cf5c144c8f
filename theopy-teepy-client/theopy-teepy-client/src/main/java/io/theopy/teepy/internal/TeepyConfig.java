package io.theopy.teepy.internal;

import io.theopy.spi.EngineException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How Teepy is reached: its address, the credentials of the service account, and time limits. Immutable.
 *
 * @param baseUrl {@code http} or {@code https}, with or without a path before {@code /clients}
 * @param currentToken gives the token of the service account as it is now; it appears in no log, message or {@link #toString()}
 * @param connectTimeout for a connection, TLS included
 * @param readTimeout between two bytes of an answer
 * @param callTimeout for one whole exchange; the turn's deadline may shorten it
 * @param maxAnswerBytes longer answers are not read to their end
 * @param serviceUser whom the reads of names act for, when no user is involved
 * @param directoryRefresh how old the lists of names may get
 * @param clock what deadlines are measured against
 */
public record TeepyConfig(
        URI baseUrl,
        Supplier<String> currentToken,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        int maxAnswerBytes,
        String serviceUser,
        Duration directoryRefresh,
        Clock clock) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    public TeepyConfig {
        String scheme = String.valueOf(baseUrl.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https"))
                || baseUrl.getHost() == null
                || baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null
                || baseUrl.getRawFragment() != null) {
            throw new EngineException(
                    "TEEPY_API_URL must be like https://teepy.example.com/api, without user, ? and #");
        }
        if (!isToken(currentToken.get())) {
            throw new EngineException("TEEPY_API_TOKEN must be printable ASCII without spaces; it is not shown here");
        }
        positive("connect timeout", connectTimeout);
        positive("read timeout", readTimeout);
        positive("call timeout", callTimeout);
        positive("directory refresh", directoryRefresh);
        if (maxAnswerBytes < 1024) {
            throw new EngineException("the largest answer must be 1024 bytes or more, not " + maxAnswerBytes);
        }
        if (serviceUser.isBlank()) {
            throw new EngineException("name the Teepy user that lists of names are read for");
        }
    }

    private static void positive(String what, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new EngineException("the " + what + " must be longer than nothing, not " + duration);
        }
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** The token as it is now. */
    public String token() {
        return currentToken.get();
    }

    /** Whether the token leaves this machine without TLS. */
    public boolean sendsTokenInClear() {
        return baseUrl.getScheme().equals("http") && !LOOPBACK.contains(baseUrl.getHost());
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "TeepyConfig[baseUrl=" + baseUrl + ", connectTimeout=" + connectTimeout + ", readTimeout=" + readTimeout
                + ", callTimeout=" + callTimeout + ", maxAnswerBytes=" + maxAnswerBytes + ", serviceUser="
                + serviceUser + ", directoryRefresh=" + directoryRefresh + "]";
    }
}
