package io.theopy.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.TeepyRoles;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the next sentence may go on from is kept with the session. */
class TalkCodecTest {
    private static final Instant NOW = Instant.parse("2026-11-27T19:30:00Z");
    private static final ProposedIntent LIST = new ProposedIntent(
            "list_invoices",
            Map.of("status", SlotValue.of("unpaid", "unpaid")),
            OptionalDouble.of(1),
            ProposedIntent.Origin.TEMPLATE);

    private static JsonNode invoice(String number) {
        return JsonNodeFactory.instance.objectNode().put("number", number).put("client", "Pharmacie de l'Église");
    }

    private static Talk talk() {
        return new Talk("martine", Optional.empty(), Optional.empty(), List.of())
                .after(LIST)
                .after(new Listed(LIST, List.of(invoice("101"), invoice("104")), 20, 0, 2))
                .after(new Thing("show_invoice", invoice("104")));
    }

    @Test
    void itComesBackAsItWas() {
        Session session = Session.fresh("s", NOW).withTalk(talk());

        assertThat(SessionCodec.read(SessionCodec.write(session))).isEqualTo(session);
    }

    @Test
    void aSessionOfBeforeThereWasAnyHasNone() {
        byte[] stored = SessionCodec.write(Session.fresh("s", NOW));

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("talk");
        assertThat(SessionCodec.read(stored).talk()).isEqualTo(Talk.none());
    }

    @Test
    void nobodyElseGoesOnFromIt() {
        assertThat(talk().of(Caller.of("martine", TeepyRoles.MANAGER)).listed()).isPresent();
        assertThat(talk().of(Caller.of("marc", TeepyRoles.MANAGER)).listed()).isEmpty();
        assertThat(talk().of(Caller.of("marc", TeepyRoles.MANAGER)).things()).isEmpty();
    }

    @Test
    void theNewestThingComesFirstAndOnlyAFewAreKept() {
        Talk talk = talk();
        for (int i = 0; i < 20; i++) {
            talk = talk.after(new Thing("show_invoice", invoice("" + i)));
        }

        assertThat(talk.things()).hasSizeLessThan(10);
        assertThat(talk.things().get(0).item().path("number").asText()).isEqualTo("19");
    }
}
