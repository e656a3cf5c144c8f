package io.theopy.server.config;

import java.time.Duration;

/**
 * How much one caller may have; 0 for as much as the server has.
 *
 * @param turnsPerMinute typed and spoken ones together
 * @param audioPerDay of recordings, as long as they sound
 * @param turnsAtOnce under way at the same moment
 * @param failedLoginsPerMinute how many wrong credentials one address may try
 */
public record CallerLimits(long turnsPerMinute, Duration audioPerDay, long turnsAtOnce, long failedLoginsPerMinute) {
    private static final long MOST = 1_000_000;
    private static final long MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();

    /** @param asked whether callers are asked who they are; else there is one, and this machine is theirs */
    static CallerLimits read(SettingsReader reader, boolean asked) {
        return new CallerLimits(
                reader.number("THEOPY_TURNS_PER_MINUTE", asked ? 120 : 0, 0, MOST),
                Duration.ofMinutes(reader.number("THEOPY_AUDIO_MINUTES_PER_DAY", asked ? 240 : 0, 0, MINUTES_OF_A_DAY)),
                reader.number("THEOPY_CALLER_TURNS", asked ? 8 : 0, 0, 10_000),
                reader.number("THEOPY_FAILED_LOGINS_PER_MINUTE", 20, 0, MOST));
    }
}
