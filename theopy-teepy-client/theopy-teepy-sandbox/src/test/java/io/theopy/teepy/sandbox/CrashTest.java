package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.model.Effect;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process of a sandbox with a database file is killed while it writes. */
class CrashTest {
    private static final String TOKEN = "crash-token";
    private static final int ENOUGH = 60;
    private static final int WRITERS = 4;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThereOnceAndNoEffectIsWithoutItsKey(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("teepy");
        int port = freePort();
        Process process = startProcess(file, port, folder.resolve("log").toFile());
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        AtomicBoolean gone = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            waitUntilReady(process, port);
            for (int i = 0; i < WRITERS; i++) {
                String writer = "writer" + i + "-";
                writers.execute(() -> writeUntil(gone, port, writer, acknowledged));
            }
            while (acknowledged.size() < ENOUGH && process.isAlive()) {
                Thread.sleep(10);
            }
        } finally {
            process.destroyForcibly().waitFor();
            gone.set(true);
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.MINUTES);
        }

        SandboxConfig config = SandboxConfig.defaults().withToken(TOKEN).withDatabase(file);
        try (TeepySandbox again = TeepySandbox.start(config)) {
            List<String> effects =
                    again.effects().stream().map(Effect::idempotencyKey).toList();
            List<String> written = again.snapshot().reminders().stream()
                    .map(r -> r.text())
                    .filter(text -> text.startsWith("writer"))
                    .toList();

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(effects).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(written).containsExactlyInAnyOrderElementsOf(effects);
        }
    }

    private void writeUntil(AtomicBoolean gone, int port, String writer, Set<String> acknowledged) {
        for (int i = 0; !gone.get(); i++) {
            String key = writer + i;
            String body = "{\"text\":\"" + key + "\",\"when\":\"2025-11-20\"}";
            HttpRequest request = request(port, "/reminders")
                    .header("Idempotency-Key", key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            if (status(request) == 201) {
                acknowledged.add(key);
            }
        }
    }

    private void waitUntilReady(Process process, int port) throws InterruptedException {
        while (status(request(port, "/operators").build()) != 200) {
            assertThat(process.isAlive()).as("the sandbox runs").isTrue();
            Thread.sleep(50);
        }
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("X-Acting-User", "admin");
    }

    /** The status, or 0 when there is nobody to answer. */
    private int status(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Process startProcess(Path database, int port, java.io.File log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName());
        builder.environment().put("TEEPY_API_TOKEN", TOKEN);
        builder.environment().put("THEOPY_SANDBOX_PORT", Integer.toString(port));
        builder.environment().put("THEOPY_SANDBOX_DB", database.toString());
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
