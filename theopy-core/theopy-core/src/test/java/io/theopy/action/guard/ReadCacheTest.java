package io.theopy.action.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TestActions;
import io.theopy.intent.HttpMethod;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCacheTest {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Action UNPAID = TestActions.cachedRead("/invoices", Map.of("status", "unpaid"), KEPT);
    private static final Action CLIENTS = TestActions.cachedRead("/clients", Map.of(), KEPT);

    private final Guarded guarded = new Guarded();

    private void goesOut(Action action, String caller) {
        int before = guarded.erp.calls();
        guarded.run(action, caller);
        assertThat(guarded.erp.calls()).as("goes out").isEqualTo(before + 1);
    }

    private void isKnown(Action action, String caller) {
        int before = guarded.erp.calls();
        assertThat(guarded.run(action, caller)).isInstanceOf(ActionOutcome.Done.class);
        assertThat(guarded.erp.calls()).as("is answered from the cache").isEqualTo(before);
    }

    @Test
    void theSameReadIsAnsweredOnceForAsLongAsTheCatalogueSays() {
        ActionOutcome first = guarded.run(UNPAID);

        guarded.clock.add(KEPT.minusMillis(1));
        assertThat(guarded.run(UNPAID)).isEqualTo(first);
        guarded.clock.add(Duration.ofMillis(1));
        assertThat(guarded.run(UNPAID)).isNotEqualTo(first);
        assertThat(guarded.erp.calls()).isEqualTo(2);
        assertThat(guarded.count("theopy.teepy.cache", "result", "hit")).isEqualTo(1);
        assertThat(guarded.count("theopy.teepy.cache", "result", "miss")).isEqualTo(2);
    }

    @Test
    void anotherCallerPathOrQueryIsAnotherRead() {
        goesOut(UNPAID, "alice");

        goesOut(UNPAID, "bob");
        goesOut(TestActions.cachedRead("/invoices", Map.of("status", "paid"), KEPT), "alice");
        goesOut(TestActions.cachedRead("/invoices/summary", Map.of("status", "unpaid"), KEPT), "alice");
        isKnown(UNPAID, "alice");
    }

    @Test
    void whatTheCatalogueDoesNotKeepAlwaysGoesOut() {
        goesOut(Guarded.READ, "alice");
        goesOut(Guarded.READ, "alice");
    }

    @Test
    void failuresAreNotKept() {
        guarded.erp.willSay(new ActionOutcome.Declined(404, "none"), new ActionOutcome.Failed(false, "broken"));

        goesOut(UNPAID, "alice");
        goesOut(UNPAID, "alice");
        goesOut(UNPAID, "alice");
        isKnown(UNPAID, "alice");
    }

    @Test
    void aWriteOutdatesItsResourceForEverybodyAndForItsCallerEverything() {
        goesOut(UNPAID, "alice");
        goesOut(UNPAID, "bob");
        goesOut(CLIENTS, "alice");
        goesOut(CLIENTS, "bob");

        goesOut(Guarded.WRITE, "alice");

        goesOut(UNPAID, "alice");
        goesOut(UNPAID, "bob");
        goesOut(CLIENTS, "alice");
        isKnown(CLIENTS, "bob");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReadThatAWriteOvertakesIsNotKept(boolean sameCaller) {
        guarded.erp.meanwhile(() -> guarded.run(Guarded.WRITE, sameCaller ? "alice" : "bob"));

        guarded.run(UNPAID, "alice");

        goesOut(UNPAID, "alice");
    }

    @Test
    void aReadDuringAWriteIsNotKeptBeyondIt() {
        guarded.erp.meanwhile(() -> guarded.run(UNPAID, "bob"));

        guarded.run(Guarded.WRITE, "alice");

        goesOut(UNPAID, "bob");
    }

    @Test
    void afterAWriteThatMayStillBeHappeningNothingIsKeptForAWhile() {
        GuardConfig config = GuardConfig.defaults()
                .with(new GuardConfig.Retries(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO));
        Guarded once = new Guarded(config);
        once.erp.willSay(ScriptedConnector.UNCLEAR);
        once.run(Guarded.WRITE, "alice");

        once.run(UNPAID, "bob");
        once.run(UNPAID, "bob");
        assertThat(once.erp.calls()).isEqualTo(3);

        once.clock.add(config.cache().settling());
        once.run(UNPAID, "bob");
        once.run(UNPAID, "bob");
        assertThat(once.erp.calls()).isEqualTo(4);
    }

    @Test
    void aConnectorThatBreaksInAWriteOutdatesToo() {
        goesOut(UNPAID, "alice");
        guarded.erp.meanwhile(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(guarded::write).hasMessage("broken");

        goesOut(UNPAID, "alice");
    }

    @Test
    void whatSomebodyDoesToAnAnswerDoesNotChangeTheNextOne() {
        ActionOutcome.Done first = (ActionOutcome.Done) guarded.run(UNPAID);
        ((ObjectNode) first.body()).put("call", 99);
        ActionOutcome.Done second = (ActionOutcome.Done) guarded.run(UNPAID);
        ((ObjectNode) second.body()).put("call", 99);

        assertThat(guarded.run(UNPAID)).isEqualTo(ScriptedConnector.numbered(1));
    }

    @Test
    void itHoldsSoManyAnswersAndGivesUpTheLeastUsedOne() {
        Guarded small = new Guarded(GuardConfig.defaults().with(new GuardConfig.Cache(2, 10_000, KEPT, Duration.ZERO)));
        small.run(UNPAID);
        small.run(CLIENTS);
        small.run(UNPAID);
        small.run(TestActions.cachedRead("/operators", Map.of(), KEPT));
        assertThat(small.erp.calls()).isEqualTo(3);

        small.run(UNPAID);
        assertThat(small.erp.calls()).isEqualTo(3);
        small.run(CLIENTS);
        assertThat(small.erp.calls()).isEqualTo(4);
    }

    @Test
    void itHoldsSoManyCharactersAndNoHugeAnswer() {
        Guarded small =
                new Guarded(GuardConfig.defaults().with(new GuardConfig.Cache(1_000, 10_000, KEPT, Duration.ZERO)));
        ActionOutcome huge = text(3_000);
        small.erp.willSay(huge, huge);
        small.run(UNPAID);
        small.run(UNPAID);
        assertThat(small.erp.calls()).as("a huge one is not kept").isEqualTo(2);

        for (int i = 0; i < 20; i++) {
            small.erp.willSay(text(2_000));
            small.run(TestActions.cachedRead("/clients/" + i, Map.of(), KEPT));
        }
        small.run(TestActions.cachedRead("/clients/19", Map.of(), KEPT));
        assertThat(small.erp.calls()).isEqualTo(22);
        small.run(TestActions.cachedRead("/clients/0", Map.of(), KEPT));
        assertThat(small.erp.calls()).isEqualTo(23);
    }

    private static ActionOutcome text(int length) {
        return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode().put("text", "x".repeat(length)));
    }

    @Test
    void noAnswerIsKeptLongerThanConfigured() {
        Guarded brief = new Guarded(
                GuardConfig.defaults().with(new GuardConfig.Cache(10, 10_000, Duration.ofSeconds(1), KEPT)));
        brief.run(UNPAID);
        brief.clock.add(Duration.ofSeconds(1));

        brief.run(UNPAID);

        assertThat(brief.erp.calls()).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepAnAnswerForLong() {
        goesOut(UNPAID, "alice");
        guarded.clock.add(Duration.ofHours(-1));

        goesOut(UNPAID, "alice");
    }

    @Test
    void aPostIsNeverAnsweredFromTheCache() {
        Action post = TestActions.write(HttpMethod.POST, "/reminders", Map.of("text", "x"));

        goesOut(post, "alice");
        goesOut(post, "alice");
    }
}
