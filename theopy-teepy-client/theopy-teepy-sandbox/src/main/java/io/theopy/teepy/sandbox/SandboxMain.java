package io.theopy.teepy.sandbox;

import io.theopy.teepy.sandbox.config.SandboxConfig;
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
    private static final String LOGGING = "logback.configurationFile";
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final String DEFAULT_PORT = "8090";

    private SandboxMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Before the first logger is made. Whoever names a configuration of his own has it.
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "io/theopy/teepy/sandbox/logging.xml");
        }
        TeepySandbox sandbox = started();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sandbox.close();
                            stopped.countDown();
                        },
                        "sandbox-stop"));
        Logger log = LoggerFactory.getLogger(SandboxMain.class);
        log.info("Teepy sandbox at {} with users admin, manager, commercial, operator, contractor", sandbox.url());
        stopped.await();
    }

    private static TeepySandbox started() {
        try {
            return TeepySandbox.start(config(System.getenv()));
        } catch (RuntimeException e) {
            System.err.println("sandbox: " + e.getMessage());
            System.exit(e instanceof IllegalArgumentException ? WRONG_USAGE : FAILED);
            throw e;
        }
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
            throw noPort(text);
        } catch (NumberFormatException e) {
            throw noPort(text);
        }
    }

    private static IllegalArgumentException noPort(String text) {
        return new IllegalArgumentException("THEOPY_SANDBOX_PORT is a port from 0 to 65535, not " + text);
    }
}
