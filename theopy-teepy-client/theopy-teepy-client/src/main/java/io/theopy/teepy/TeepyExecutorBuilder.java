package io.theopy.teepy;

import io.theopy.spi.EngineException;
import io.theopy.teepy.internal.TeepyConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects how Teepy is reached; base URL and token are needed, the rest has defaults. Not thread-safe. */
public final class TeepyExecutorBuilder {
    private Optional<URI> baseUrl = Optional.empty();
    private Supplier<String> token = () -> "";
    private Duration connectTimeout = Duration.ofSeconds(2);
    private Duration readTimeout = Duration.ofSeconds(5);
    private Duration callTimeout = Duration.ofSeconds(8);
    private int maxAnswerBytes = 2 * 1024 * 1024;
    private String serviceUser = "service";
    private Duration directoryRefresh = Duration.ofSeconds(60);
    private Clock clock = Clock.systemUTC();

    TeepyExecutorBuilder() {}

    /** @throws EngineException when it is no URL */
    public TeepyExecutorBuilder baseUrl(String url) {
        try {
            this.baseUrl = Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            throw new EngineException("TEEPY_API_URL is not a URL: " + e.getReason());
        }
        return this;
    }

    public TeepyExecutorBuilder token(String secret) {
        return token(() -> secret);
    }

    /** One that may be another at any time: it is asked for with each call. */
    public TeepyExecutorBuilder token(Supplier<String> secret) {
        this.token = secret;
        return this;
    }

    /**
     * Default: 2 s, 5 s, 8 s.
     *
     * @param connect for a connection
     * @param read between two bytes of an answer
     * @param call for one whole exchange
     */
    public TeepyExecutorBuilder timeouts(Duration connect, Duration read, Duration call) {
        this.connectTimeout = connect;
        this.readTimeout = read;
        this.callTimeout = call;
        return this;
    }

    /** Default: 2 MiB. */
    public TeepyExecutorBuilder maxAnswerBytes(int bytes) {
        this.maxAnswerBytes = bytes;
        return this;
    }

    /** Default: {@code service}, a Teepy user that may read. */
    public TeepyExecutorBuilder serviceUser(String user) {
        this.serviceUser = user;
        return this;
    }

    /** Default: 60 s. */
    public TeepyExecutorBuilder directoryRefresh(Duration age) {
        this.directoryRefresh = age;
        return this;
    }

    /** Default: the system's. Give the pipeline's own where that is another one. */
    public TeepyExecutorBuilder clock(Clock newClock) {
        this.clock = newClock;
        return this;
    }

    /** @throws EngineException when something is missing or impossible; the message says what to set */
    public TeepyConfig config() {
        URI url = baseUrl.orElseThrow(() -> new EngineException("set TEEPY_API_URL to where Teepy's API is"));
        if (token.get().isBlank()) {
            throw new EngineException("set TEEPY_API_TOKEN to the token of Theopy's service account");
        }
        return new TeepyConfig(
                url,
                token,
                connectTimeout,
                readTimeout,
                callTimeout,
                maxAnswerBytes,
                serviceUser,
                directoryRefresh,
                clock);
    }

    /** Makes the executor; it connects when it is first used. */
    public TeepyExecutor build() {
        return new TeepyExecutor(config());
    }
}
