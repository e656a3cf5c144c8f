package io.theopy.teepy.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a sandbox alone until the process is told to stop. Settings come from the environment: {@code
 * THEOPY_SANDBOX_PORT} (8090), {@code THEOPY_SANDBOX_DB} (a file; in memory without), {@code TEEPY_API_TOKEN} (needed,
 * because nobody could guess a random one).
 */
public final class SandboxMain {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxMain.class);
    private static final String DEFAULT_PORT = "8090";

    private SandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        TeepySandbox sandbox = TeepySandbox.start(config(System.getenv()));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sandbox.close();
                            stopped.countDown();
                        },
                        "sandbox-stop"));
        LOG.info("Teepy sandbox at {} with users admin, manager, commercial, operator, contractor", sandbox.url());
        stopped.await();
    }

    static SandboxConfig config(Map<String, String> environment) {
        String token = Optional.ofNullable(environment.get("TEEPY_API_TOKEN")).orElse("");
        if (token.isBlank()) {
            throw new IllegalArgumentException("set TEEPY_API_TOKEN to the token that callers will show");
        }
        SandboxConfig config = SandboxConfig.defaults()
                .withToken(token)
                .withPort(port(environment.getOrDefault("THEOPY_SANDBOX_PORT", DEFAULT_PORT)));
        String file = environment.getOrDefault("THEOPY_SANDBOX_DB", "");
        return file.isBlank() ? config : config.withDatabase(Path.of(file));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            LOG.debug("not a number: {}", text);
        }
        throw new IllegalArgumentException("THEOPY_SANDBOX_PORT is a port from 0 to 65535, not " + text);
    }
}
