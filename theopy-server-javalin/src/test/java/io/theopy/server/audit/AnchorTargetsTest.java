package io.theopy.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audit.AuditEvent;
import io.theopy.audit.InMemoryAuditLog;
import io.theopy.audit.anchor.AnchorSignatures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anchors that are signed, and sent to another system. */
class AnchorTargetsTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path dir = Path.of("");

    private final InMemoryAuditLog log = new InMemoryAuditLog();

    @Test
    void theNewestIsSignedAndOnlyItsKeyVouchesForIt() throws Exception {
        Path anchors = dir.resolve("anchors.jsonl");
        Path key = keys("ours");
        Path other = keys("other");
        try (AnchorTimer timer = start(anchors, List.of(new SignedAnchors(key, anchors)))) {
            append();
            timer.anchor();
            append();
        }

        assertThat(Files.readAllLines(AnchorSignatures.beside(anchors))).hasSize(2);
        assertThat(flaw(anchors, "ours")).isEmpty();
        assertThat(flaw(anchors, "other"))
                .hasValueSatisfying(why -> assertThat(why).contains("another one"));
        assertThat(other).exists();

        Files.writeString(anchors, Files.readString(anchors).replace("\"last\":2", "\"last\":1"));
        assertThat(flaw(anchors, "ours")).isPresent();
        Files.delete(AnchorSignatures.beside(anchors));
        assertThat(flaw(anchors, "ours"))
                .hasValueSatisfying(why -> assertThat(why).contains("not signed"));
    }

    @Test
    void aKeyThatIsNoneIsTroubleAndTheAnchorIsWrittenAllTheSame() throws IOException {
        Path anchors = dir.resolve("anchors.jsonl");
        Path key = Files.writeString(dir.resolve("key"), "canary-9a1c");
        append();
        try (AnchorTimer timer = start(anchors, List.of(new SignedAnchors(key, anchors)))) {
            timer.anchor();
            assertThat(timer.trouble().orElseThrow())
                    .contains("openssl genpkey")
                    .doesNotContain("canary");
        }
        assertThat(anchors).exists();
    }

    @Test
    void eachIsSentToAnotherSystemUntilThatTakesIt() throws Exception {
        Path anchors = dir.resolve("anchors.jsonl");
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(503).build());
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.enqueue(new MockResponse.Builder().code(204).build());
            URI url = server.url("/anchors?key=canary-query").uri();
            append();
            PostedAnchors posted = new PostedAnchors(url, Optional.of(() -> "token-canary"));
            try (AnchorTimer timer = AnchorTimer.start(log, anchors, NEVER, Clock.systemUTC(), List.of(posted))) {
                Awaitility.await().until(() -> timer.trouble().isPresent());
                assertThat(timer.trouble().orElseThrow()).contains("status 503").doesNotContain("canary");
                timer.anchor();
                assertThat(timer.trouble()).isEmpty();
                timer.anchor();
                append();
            }

            List<String> lines = Files.readAllLines(anchors);
            assertThat(server.getRequestCount()).isEqualTo(3);
            assertThat(body(server.takeRequest())).isEqualTo(lines.get(0));
            assertThat(body(server.takeRequest())).isEqualTo(lines.get(0));
            RecordedRequest last = server.takeRequest();
            assertThat(body(last)).isEqualTo(lines.get(1));
            assertThat(last.getHeaders().get("Authorization")).isEqualTo("Bearer token-canary");
        }
    }

    @Test
    void aSystemThatIsAwayIsTroubleWithoutItsAddressInFull() throws IOException {
        append();
        URI url = URI.create("http://127.0.0.1:1/hook/canary-path");
        try (AnchorTimer timer =
                start(dir.resolve("anchors.jsonl"), List.of(new PostedAnchors(url, Optional.empty())))) {
            timer.anchor();
            assertThat(timer.trouble().orElseThrow())
                    .contains("http://127.0.0.1 does not answer")
                    .doesNotContain("canary");
        }
    }

    private static String body(RecordedRequest request) {
        return request.getBody().utf8();
    }

    private AnchorTimer start(Path anchors, List<AnchorTarget> targets) {
        return AnchorTimer.start(log, anchors, NEVER, Clock.systemUTC(), targets);
    }

    private void append() {
        log.append(List.of(AuditEvent.of(Instant.now(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));
    }

    private Optional<String> flaw(Path anchors, String key) throws IOException {
        return AnchorSignatures.flaw(anchors, AnchorSignatures.publicKey(dir.resolve(key + ".pub")));
    }

    private Path keys(String name) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                dir.resolve(name + ".pub"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        return Files.writeString(
                dir.resolve(name), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }
}
