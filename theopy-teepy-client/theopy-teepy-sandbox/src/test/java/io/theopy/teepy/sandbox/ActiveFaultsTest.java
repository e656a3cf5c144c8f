package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import io.theopy.teepy.sandbox.fault.ActiveFaults;
import io.theopy.teepy.sandbox.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveFaultsTest extends Running {
    private static final String BODY = "{\"text\":\"call back\",\"when\":\"2025-11-20\"}";

    private Reply write() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
        headers.put("Idempotency-Key", "key-1");
        headers.put("Content-Type", "application/json");
        return teepy.trySend(teepy.request("POST", "/reminders", headers, BODY));
    }

    private Reply setFaults(String json) {
        Map<String, String> headers = new LinkedHashMap<>(teepy.headers("admin"));
        headers.put("Content-Type", "application/json");
        return teepy.send(teepy.request("PUT", "/_sandbox/faults", headers, json));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"RESET_BEFORE_COMMIT", "DOWN_CLOSED"})
    void theConnectionEndsAndNothingHappened(Fault.Kind kind) throws IOException {
        teepy.sandbox.faults().add(Fault.of(kind).writesOnly().times(1));

        assertThatThrownBy(this::write).isInstanceOf(IOException.class);
        assertThat(teepy.sandbox.effects()).isEmpty();
        assertThat(write().status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"RESET_AFTER_COMMIT", "DROP_ANSWER"})
    void theConnectionEndsAndItHappenedOnce(Fault.Kind kind) throws IOException {
        teepy.sandbox.faults().add(Fault.of(kind).delay(Duration.ofMillis(20)).times(1));

        assertThatThrownBy(this::write).isInstanceOf(IOException.class);
        assertThat(teepy.sandbox.effects()).hasSize(1);
        assertThat(write().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(teepy.sandbox.effects()).hasSize(1);
    }

    @Test
    void anErrorBeforeTheCommitLeavesNothingAndTheKeyFree() throws IOException {
        teepy.sandbox.faults().add(Fault.error(500).times(2));

        assertThat(write().status()).isEqualTo(500);
        assertThat(write().status()).isEqualTo(500);
        assertThat(teepy.sandbox.effects()).isEmpty();
        assertThat(write().status()).isEqualTo(201);
    }

    @Test
    void anErrorAfterTheCommitHidesAnEffect() throws IOException {
        teepy.sandbox.faults().add(Fault.errorAfterCommit(500).times(1));

        assertThat(write().status()).isEqualTo(500);
        assertThat(teepy.sandbox.effects()).hasSize(1);
    }

    @Test
    void tooManyRequestsSayWhenToComeBack() throws IOException {
        teepy.sandbox.faults().add(Fault.tooManyRequests(Duration.ofSeconds(7)).times(1));

        Reply reply = write();

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(teepy.sandbox.effects()).isEmpty();
    }

    @Test
    void downIsDownForAllButTheControls() throws IOException {
        teepy.sandbox.faults().add(Fault.down());

        assertThat(write().status()).isEqualTo(503);
        assertThat(get("/clients").status()).isEqualTo(503);
        assertThat(get("/_sandbox/snapshot").status()).isEqualTo(200);

        teepy.sandbox.faults().clear();
        assertThat(write().status()).isEqualTo(201);
    }

    @Test
    void downMaySayForHowLong() throws IOException {
        teepy.sandbox.faults().add(Fault.down().times(1));
        assertThat(write().header("Retry-After")).isEmpty();

        teepy.sandbox.faults().add(Fault.down().delay(Duration.ofSeconds(30)).times(1));
        assertThat(write().header("Retry-After")).isEqualTo("30");
    }

    @Test
    void aSlowBodyArrivesWhole() {
        String quick = get("/clients").text();
        teepy.sandbox.faults().add(Fault.slowBody(Duration.ofMillis(5)).times(1));

        Reply slow = get("/clients");

        assertThat(slow.text()).isEqualTo(quick);
        assertThat(teepy.sandbox.faults().fired(Fault.Kind.SLOW_BODY)).isEqualTo(1);
    }

    @Test
    void aMalformedAnswerHidesAnEffect() {
        teepy.sandbox.faults().add(Fault.malformedAnswer().times(1));

        assertThatThrownBy(this::write).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(teepy.sandbox.effects()).hasSize(1);
    }

    @Test
    void aRateHitsAboutThatShareAndTheSameOnesEachTime() {
        ActiveFaults faults = new ActiveFaults();
        faults.add(Fault.error(500).rate(0.3));
        Set<Integer> hit = new TreeSet<>();
        for (int i = 0; i < 1000; i++) {
            if (faults.take(Fault.Kind.ERROR_BEFORE_COMMIT, true).isPresent()) {
                hit.add(i);
            }
        }
        ActiveFaults again = new ActiveFaults();
        again.add(Fault.error(500).rate(0.3));
        Set<Integer> hitAgain = new TreeSet<>();
        for (int i = 0; i < 1000; i++) {
            if (again.take(Fault.Kind.ERROR_BEFORE_COMMIT, true).isPresent()) {
                hitAgain.add(i);
            }
        }

        assertThat(hit).hasSizeBetween(250, 350).isEqualTo(hitAgain);
    }

    @Test
    void aFaultForReadsLeavesWritesAlone() throws IOException {
        teepy.sandbox.faults().add(Fault.error(503).readsOnly());

        assertThat(write().status()).isEqualTo(201);
        assertThat(get("/clients").status()).isEqualTo(503);
    }

    @Test
    void theyAreSwitchedOverHttpToo() throws IOException {
        Reply set = setFaults("{\"faults\":[{\"kind\":\"error_before_commit\",\"target\":\"writes\",\"times\":2,"
                + "\"rate\":1,\"status\":502},{\"kind\":\"latency\",\"delay_ms\":1}]}");

        assertThat(set.status()).isEqualTo(200);
        assertThat(teepy.sandbox.faults().active())
                .containsExactly(Fault.error(502).writesOnly().times(2), Fault.latency(Duration.ofMillis(1)));
        assertThat(write().status()).isEqualTo(500 + 2);
        assertThat(get("/_sandbox/faults").at("/faults/0/times")).isEqualTo("1");
        assertThat(setFaults("{\"faults\":[]}").json().path("faults")).isEmpty();
        assertThat(teepy.sandbox.faults().active()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"faults\":{}}",
                "{\"faults\":[],\"x\":1}",
                "{\"faults\":[{}]}",
                "{\"faults\":[7]}",
                "{\"faults\":[{\"kind\":\"explode\"}]}",
                "{\"faults\":[{\"kind\":\"down\",\"rate\":0}]}",
                "{\"faults\":[{\"kind\":\"down\",\"rate\":\"high\"}]}",
                "{\"faults\":[{\"kind\":\"down\",\"times\":0}]}",
                "{\"faults\":[{\"kind\":\"latency\",\"delay_ms\":-1}]}",
                "{\"faults\":[{\"kind\":\"latency\",\"delay_ms\":99999999999}]}",
                "{\"faults\":[{\"kind\":\"down\",\"status\":200}]}",
                "{\"faults\":[{\"kind\":\"down\",\"colour\":\"red\"}]}",
                "{\"faults\":[{\"kind\":\"down\"},{\"kind\":\"nonsense\"}]}"
            })
    void aFaultThatIsNoneChangesNothing(String json) {
        assertThat(setFaults(json).status()).isEqualTo(422);
        assertThat(teepy.sandbox.faults().active()).isEmpty();
    }

    @Test
    void closingDoesNotWaitForWhoeverIsKeptWaiting() {
        teepy.sandbox.faults().set(List.of(Fault.latency(Duration.ofMinutes(5))));
        Thread waiting = new Thread(() -> {
            try {
                write();
            } catch (IOException | RuntimeException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.setDaemon(true);
        waiting.start();
        teepy.until(() -> teepy.sandbox.faults().fired(Fault.Kind.LATENCY) > 0);

        teepy.close();

        assertThat(teepy.sandbox.faults().fired(Fault.Kind.LATENCY)).isEqualTo(1);
    }
}
