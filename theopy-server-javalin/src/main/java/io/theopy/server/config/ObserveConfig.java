package io.theopy.server.config;

import io.theopy.observe.LogWords;
import io.theopy.server.log.LogFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings of what operators see: log, metrics, health.
 *
 * @param logFormat empty: each command as is usual for it
 * @param logWords what the log says of what users say
 * @param managementHost where metrics and health are served, if apart from the rest
 * @param managementPort empty: with the rest; 0 for any free one
 */
public record ObserveConfig(
        Optional<LogFormat> logFormat, LogWords logWords, String managementHost, Optional<Integer> managementPort) {
    private static final String HOST = "THEOPY_MANAGEMENT_HOST";

    static ObserveConfig read(SettingsReader reader) {
        return new ObserveConfig(
                reader.read("THEOPY_LOG_FORMAT", "json, text or auto", LogFormat::named),
                reader.read("THEOPY_LOG_WORDS", "off, on or plain", ObserveConfig::words)
                        .orElse(LogWords.OFF),
                reader.text(HOST, "127.0.0.1"),
                reader.read("THEOPY_MANAGEMENT_PORT", "a whole number from 0 to 65535", ObserveConfig::port));
    }

    /** Whether nobody else can reach the port of its own, if there is one. */
    public boolean isForThisMachine() {
        return TlsConfig.isLoopback(managementHost);
    }

    /** It shows as much as the main port does, so it may be open no more than that. */
    void requireGuarded(TlsConfig tls, AuthConfig auth, SettingsReader reader) {
        if (managementPort.isEmpty()) {
            return;
        }
        tls.requireFor(HOST, managementHost, reader);
        if (!isForThisMachine() && !auth.isOn()) {
            reader.problem(
                    HOST + " is \"" + managementHost + "\", which others can reach, and nobody would be asked who"
                            + " they are; set THEOPY_AUTH to token, jwt or proxy, or leave " + HOST + " out");
        }
    }

    private static LogWords words(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "off" -> LogWords.OFF;
            case "on" -> LogWords.REDACTED;
            case "plain" -> LogWords.PLAIN;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }
}
