package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.theopy.action.ActionOutcome;
import io.theopy.action.TestActions;
import io.theopy.intent.HttpMethod;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityKind;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.seed.SeedData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeepyDirectoryTest {
    private TeepySandbox teepy;
    private TeepyExecutor executor;

    @BeforeEach
    void start() {
        teepy = TeepySandbox.start(SandboxConfig.defaults());
        executor = TeepyExecutor.builder()
                .baseUrl(teepy.url())
                .token(teepy.token())
                .timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20))
                .build();
        await().until(() -> !clients().isEmpty());
    }

    @AfterEach
    void stop() {
        executor.close();
        teepy.close();
    }

    private List<DirectoryEntry> clients() {
        return executor.directory().entries(new EntityKind("client"));
    }

    private void create(String name) {
        ActionOutcome outcome = executor.execute(
                TestActions.write(HttpMethod.POST, "/clients", Map.of("name", name)),
                "create-" + name.replace(' ', '-'),
                Calls.turn());
        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
    }

    @Test
    void itHoldsTeepysOwnNamesWithTheirCities() {
        assertThat(clients())
                .extracting(DirectoryEntry::name)
                .containsExactlyElementsOf(
                        SeedData.clients().stream().map(c -> c.name()).toList());
        assertThat(clients()).contains(new DirectoryEntry("1", "Pharmacie de la Gare", "Clermont-Ferrand"));
        await().untilAsserted(() -> assertThat(executor.directory().entries(new EntityKind("operator")))
                .hasSameSizeAs(SeedData.operators()));
    }

    @Test
    void aClientCreatedThroughUsIsThereAtOnce() {
        create("Pharmacie Toute Neuve");

        await().untilAsserted(() ->
                assertThat(clients()).extracting(DirectoryEntry::name).contains("Pharmacie Toute Neuve"));
    }

    @Test
    void aWriteToSomethingElseKeepsTheList() {
        List<DirectoryEntry> before = clients();

        executor.execute(Calls.WRITE, "key-1", Calls.turn());

        assertThat(clients()).isSameAs(before);
    }

    @Test
    void moreThanOnePageIsReadToTheEnd() {
        for (int i = SeedData.clients().size(); i < 205; i++) {
            create("Client " + i);
        }

        await().untilAsserted(() -> assertThat(clients()).hasSize(205));
    }

    @Test
    void theLastKnownNamesStayWhileTeepyIsDown() {
        List<DirectoryEntry> before = clients();
        create("Pharmacie Toute Neuve");
        await().untilAsserted(() -> assertThat(clients()).hasSize(before.size() + 1));
        teepy.faults().add(Fault.downClosed());

        executor.execute(
                TestActions.write(HttpMethod.POST, "/clients", Map.of("name", "Unreached")), "k", Calls.turn());

        assertThat(clients()).hasSize(before.size() + 1);
        assertThat(clients()).hasSize(before.size() + 1);

        teepy.faults().clear();
        create("Pharmacie Encore Plus Neuve");
        await().untilAsserted(() -> assertThat(clients()).hasSize(before.size() + 2));
    }

    @Test
    void anUnchangedListIsReadAgainAndStaysTheSameInstance() {
        try (TeepyExecutor restless = TeepyExecutor.builder()
                .baseUrl(teepy.url())
                .token(teepy.token())
                .directoryRefresh(Duration.ofMillis(1))
                .build()) {
            await().until(() ->
                    !restless.directory().entries(new EntityKind("client")).isEmpty());
            List<DirectoryEntry> first = restless.directory().entries(new EntityKind("client"));
            teepy.faults().add(Fault.of(Fault.Kind.LATENCY).delay(Duration.ZERO));

            await().until(() -> {
                assertThat(restless.directory().entries(new EntityKind("client")))
                        .isSameAs(first);
                return teepy.faults().fired(Fault.Kind.LATENCY) >= 3;
            });
        }
    }

    @Test
    void aTeepyThatWasNeverThereHasNoNamesAndNobodyWaitsTwice() {
        try (TeepyExecutor alone = TeepyExecutor.builder()
                .baseUrl("http://127.0.0.1:1")
                .token("secret")
                .build()) {
            assertThat(alone.directory().entries(new EntityKind("client"))).isEmpty();
            assertThat(alone.directory().entries(new EntityKind("operator"))).isEmpty();
        }
    }

    @Test
    void afterClosingTheLastKnownNamesAreStillThere() {
        List<DirectoryEntry> before = clients();

        executor.close();

        assertThat(clients()).isSameAs(before);
    }
}
