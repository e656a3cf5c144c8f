package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.teepy.sandbox.seed.SeedData;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyKeysTest {
    private static final String BODY = "{\"text\":\"call back\",\"when\":\"2025-11-20\"}";

    @Test
    void theSameKeyAndRequestGetsTheStoredAnswerAndHasOneEffect() {
        try (SandboxClient teepy = SandboxClient.start()) {
            Reply first = teepy.write("admin", "POST", "/reminders", BODY, "key-1");
            Reply again = teepy.write("admin", "POST", "/reminders", BODY, "key-1");

            assertThat(first.status()).isEqualTo(201);
            assertThat(first.header("Idempotency-Replayed")).isEmpty();
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(teepy.sandbox.effects()).hasSize(1);
            assertThat(teepy.sandbox.effects().get(0).idempotencyKey()).isEqualTo("key-1");
        }
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        try (SandboxClient teepy = SandboxClient.start()) {
            teepy.write("admin", "POST", "/reminders", BODY, "key-1");

            Reply otherBody = teepy.write("admin", "POST", "/reminders", BODY.replace("back", "Jean"), "key-1");
            Reply otherUser = teepy.write("manager", "POST", "/reminders", BODY, "key-1");
            Reply otherPath = teepy.write("admin", "POST", "/clients", BODY, "key-1");

            for (Reply reply : List.of(otherBody, otherUser, otherPath)) {
                assertThat(reply.status()).isEqualTo(422);
                assertThat(reply.at("/type")).isEqualTo("urn:teepy:problem:idempotency-key-reused");
            }
            assertThat(teepy.sandbox.effects()).hasSize(1);
        }
    }

    @Test
    void keysThatDifferInCaseAreTwoKeys() {
        try (SandboxClient teepy = SandboxClient.start()) {
            teepy.write("admin", "POST", "/reminders", BODY, "key-a");
            Reply other = teepy.write("admin", "POST", "/reminders", BODY, "KEY-A");

            assertThat(other.header("Idempotency-Replayed")).isEmpty();
            assertThat(teepy.sandbox.effects())
                    .extracting(Effect::idempotencyKey)
                    .containsExactly("key-a", "KEY-A");
        }
    }

    @Test
    void aRefusalIsStoredTooSoThatALaterTryCannotSucceedUnnoticed() {
        try (SandboxClient teepy = SandboxClient.start()) {
            teepy.write("contractor", "POST", "/sessions", "{\"client\":1}", "open");
            Reply refused = teepy.write("contractor", "POST", "/sessions", "{\"client\":2}", "second");
            long id = teepy.get("contractor", "/sessions?user=me&status=open")
                    .json()
                    .at("/items/0/id")
                    .asLong();
            teepy.write("contractor", "POST", "/sessions/" + id + "/close", "{}", "close");

            Reply again = teepy.write("contractor", "POST", "/sessions", "{\"client\":2}", "second");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text()).isEqualTo(refused.text());
            assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(teepy.sandbox.effects())
                    .extracting(Effect::idempotencyKey)
                    .containsExactly("open", "close");
        }
    }

    @Test
    void aRequestThatNeverCountedLeavesItsKeyFree() {
        try (SandboxClient teepy = SandboxClient.start()) {
            Reply notAllowed = teepy.write("contractor", "POST", "/reminders", BODY, "key-1");
            Reply notJson = teepy.write("admin", "POST", "/reminders", "{", "key-1");
            Reply good = teepy.write("admin", "POST", "/reminders", BODY, "key-1");

            assertThat(notAllowed.status()).isEqualTo(403);
            assertThat(notJson.status()).isEqualTo(400);
            assertThat(good.status()).isEqualTo(201);
        }
    }

    @Test
    void aKeyInProgressIsAConflictOfItsOwnKind() throws Exception {
        try (SandboxClient teepy = SandboxClient.start()) {
            teepy.sandbox.faults().add(Fault.latency(Duration.ofSeconds(20)).times(1));
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<Reply> slow = other.submit(() -> teepy.write("admin", "POST", "/reminders", BODY, "key-1"));
            teepy.until(() -> teepy.sandbox.faults().fired(Fault.Kind.LATENCY) > 0);

            Reply meanwhile = teepy.write("admin", "POST", "/reminders", BODY, "key-1");

            assertThat(meanwhile.status()).isEqualTo(409);
            assertThat(meanwhile.at("/type")).isEqualTo("urn:teepy:problem:request-in-progress");
            assertThat(slow).isNotDone();
            other.shutdown();
        }
    }

    @Test
    void fiftyAtOnceWithOneKeyHaveOneEffect() throws Exception {
        try (SandboxClient teepy = SandboxClient.start()) {
            ExecutorService pool = Executors.newFixedThreadPool(50);
            List<Future<Reply>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sent.add(pool.submit(() -> teepy.write("admin", "POST", "/reminders", BODY, "one-key")));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : sent) {
                replies.add(reply.get());
            }
            pool.shutdown();

            Set<String> answers = replies.stream()
                    .filter(r -> r.status() == 201)
                    .map(Reply::text)
                    .collect(Collectors.toSet());
            assertThat(answers).hasSize(1);
            assertThat(replies).extracting(Reply::status).containsOnly(201, 409).contains(201);
            assertThat(teepy.sandbox.effects()).hasSize(1);
            assertThat(teepy.sandbox.snapshot().reminders())
                    .filteredOn(r -> r.text().equals("call back"))
                    .hasSize(1);
        }
    }

    @Test
    void keysAreForgottenAfterADay() {
        AtomicReference<Instant> now = new AtomicReference<>(SandboxClient.NOON.instant());
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return SandboxClient.PARIS;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        try (SandboxClient teepy = SandboxClient.start(SandboxConfig.defaults().withClock(clock))) {
            teepy.write("admin", "POST", "/reminders", BODY, "key-1");
            now.updateAndGet(t -> t.plus(Duration.ofHours(24)).minusSeconds(1));
            Reply justBefore = teepy.write("admin", "POST", "/reminders", BODY, "key-1");
            now.updateAndGet(t -> t.plusSeconds(2));
            Reply after = teepy.write("admin", "POST", "/reminders", BODY, "key-1");

            assertThat(justBefore.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(after.header("Idempotency-Replayed")).isEmpty();
            assertThat(teepy.sandbox.effects()).hasSize(2);
        }
    }

    @Test
    void answersAndEffectsOutliveTheProcessInADatabaseFile(@TempDir Path folder) {
        SandboxConfig config =
                SandboxConfig.defaults().withClock(SandboxClient.NOON).withDatabase(folder.resolve("teepy"));
        Reply first;
        try (SandboxClient teepy = SandboxClient.start(config)) {
            first = teepy.write("admin", "POST", "/reminders", BODY, "key-1");
        }

        try (SandboxClient teepy = SandboxClient.start(config)) {
            Reply again = teepy.write("admin", "POST", "/reminders", BODY, "key-1");

            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(teepy.sandbox.effects()).hasSize(1);
            assertThat(teepy.sandbox.snapshot().clients()).hasSameSizeAs(SeedData.clients());
        }
    }
}
