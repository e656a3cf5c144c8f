package io.theopy.server.soak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code theopy serve} in a process of its own, on a free port, that can be killed at any moment. */
final class ServerProcess implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final Process process;
    private final URI url;

    private ServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Returns when it listens.
     *
     * @throws IllegalStateException when it does not start; its own words are on standard error
     */
    static ServerProcess start(Class<?> program, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "serve",
                "--port",
                "0",
                "--json"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("THEOPY_") || name.startsWith("TEEPY_"));
        builder.environment().putAll(settings);
        try {
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return new ServerProcess(process, url(firstLine(process, out)));
        } catch (IOException e) {
            throw new UncheckedIOException("no server can be started", e);
        }
    }

    private static String firstLine(Process process, BufferedReader out) throws IOException {
        Thread watchdog = new Thread(() -> killIfNotInterrupted(process), "soak-start");
        watchdog.setDaemon(true);
        watchdog.start();
        String line = out.readLine();
        watchdog.interrupt();
        if (line == null) {
            throw new IllegalStateException("the server ended, or was ended after " + TO_START.toSeconds()
                    + " s, before it listened; its own words are on standard error");
        }
        return line;
    }

    private static void killIfNotInterrupted(Process process) {
        try {
            TimeUnit.MILLISECONDS.sleep(TO_START.toMillis());
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI url(String line) {
        try {
            return URI.create(new ObjectMapper().readTree(line).path("url").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the server said something else than where it listens: " + line, e);
        }
    }

    URI url() {
        return url;
    }

    /** As {@code kill -9} does: nothing is said good-bye to. */
    void kill() {
        waitFor(process.destroyForcibly());
    }

    /** As {@code kill} does: it ends what it does first. Returns whether it did so in time; else it is killed. */
    boolean stop() {
        process.destroy();
        try {
            if (process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return false;
    }

    @Override
    public void close() {
        stop();
    }

    private static void waitFor(Process ending) {
        try {
            ending.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
