package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.teepy.sandbox.SandboxClient.Reply;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.teepy.sandbox.model.Snapshot;
import io.theopy.teepy.sandbox.seed.SeedData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeepySandboxTest {
    @Test
    void twoShareNothing() {
        try (SandboxClient one = SandboxClient.start();
                SandboxClient other = SandboxClient.start()) {
            one.post("/clients", "{\"name\":\"Only Here\"}");

            assertThat(one.sandbox.snapshot().clients())
                    .hasSize(SeedData.clients().size() + 1);
            assertThat(other.sandbox.snapshot().clients())
                    .hasSize(SeedData.clients().size());
            assertThat(other.sandbox.effects()).isEmpty();
            assertThat(one.sandbox.token()).isNotEqualTo(other.sandbox.token());
        }
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() {
        try (SandboxClient teepy = SandboxClient.start()) {
            assertThat(teepy.sandbox.url()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void theSnapshotIsWhatTheApiShows() {
        try (SandboxClient teepy = SandboxClient.start()) {
            Snapshot snapshot = teepy.sandbox.snapshot();
            Reply overHttp = teepy.get("/_sandbox/snapshot");

            assertThat(snapshot.clients()).hasSize(60);
            assertThat(snapshot.invoices()).hasSize(50);
            assertThat(snapshot.appointments()).hasSize(48);
            assertThat(snapshot.sessions())
                    .isNotEmpty()
                    .allMatch(s -> !s.lines().isEmpty());
            assertThat(snapshot.reminders()).hasSize(12);
            assertThat(overHttp.at("/clients/0/name")).isEqualTo("Pharmacie de la Gare");
            assertThat(overHttp.json().path("invoices")).hasSize(50);
        }
    }

    @Test
    void anEffectSaysWhoDidWhatUnderWhichKey() {
        try (SandboxClient teepy = SandboxClient.start()) {
            teepy.write("commercial", "PATCH", "/invoices/101", "{\"status\":\"paid\"}", "key-1");

            Effect effect = teepy.sandbox.effects().get(0);
            assertThat(effect.sequence()).isEqualTo(1);
            assertThat(effect.method()).isEqualTo("PATCH");
            assertThat(effect.path()).isEqualTo("/invoices/101");
            assertThat(effect.user()).isEqualTo("commercial");
            assertThat(effect.idempotencyKey()).isEqualTo("key-1");
            assertThat(effect.status()).isEqualTo(200);
            assertThat(teepy.get("/_sandbox/effects").at("/effects/0/idempotency_key"))
                    .isEqualTo("key-1");
        }
    }

    @Test
    void anEmptyOneHasUsersAndNothingElse() {
        try (SandboxClient teepy = SandboxClient.start(SandboxConfig.defaults().empty())) {
            assertThat(teepy.get("/clients").json().path("total").asInt()).isZero();
            assertThat(teepy.get("/invoices/summary").at("/total")).isEqualTo("0.00");
        }
    }

    @Test
    void aFileInUseIsRefusedAndFreeAgainAfterwards(@TempDir Path folder) {
        SandboxConfig config = SandboxConfig.defaults().withDatabase(folder.resolve("teepy"));
        try (TeepySandbox first = TeepySandbox.start(config)) {
            assertThat(first.url()).isNotBlank();
            SandboxConfig taken = SandboxConfig.defaults()
                    .withPort(Integer.parseInt(first.url().replaceAll(".*:", "")));
            assertThatThrownBy(() -> TeepySandbox.start(taken)).isInstanceOf(RuntimeException.class);
        }
        TeepySandbox.start(config).close();
    }

    @Test
    void aloneItTakesItsSettingsFromTheEnvironment() {
        SandboxConfig config = SandboxMain.config(
                Map.of("TEEPY_API_TOKEN", "t", "THEOPY_SANDBOX_PORT", "0", "THEOPY_SANDBOX_DB", "x/y"));

        assertThat(config.token()).isEqualTo("t");
        assertThat(config.port()).isZero();
        assertThat(config.database()).contains(Path.of("x/y"));
        assertThatThrownBy(() -> SandboxMain.config(Map.of())).hasMessageContaining("TEEPY_API_TOKEN");
        assertThatThrownBy(() -> SandboxMain.config(Map.of("TEEPY_API_TOKEN", "t", "THEOPY_SANDBOX_PORT", "http")))
                .hasMessageContaining("THEOPY_SANDBOX_PORT");
    }

    @Test
    void theTokenIsInNoTextForm() {
        SandboxConfig config = SandboxConfig.defaults().withToken("canary-123");

        assertThat(config.toString()).doesNotContain("canary-123");
    }
}
