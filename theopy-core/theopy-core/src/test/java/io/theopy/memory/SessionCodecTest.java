package io.theopy.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCodecTest {
    private static final Instant NOW = Instant.parse("2026-11-10T09:30:15.123456789Z");

    /** What {@code sessions-v1.jsonl} has, a line a session: one for each kind of question. */
    private static List<Session> golden() {
        DirectoryEntry gare = new DirectoryEntry("7", "Pharmacie de la Gare", "Lyon");
        ProposedIntent paid = new ProposedIntent(
                "mark_invoice_paid",
                Map.of("invoice", SlotValue.of("101", "cent un")),
                OptionalDouble.of(0.97),
                ProposedIntent.Origin.CLASSIFIER);
        ProposedIntent show = new ProposedIntent(
                "show_client",
                Map.of("client", new SlotValue("Martin", "martin", List.of(gare, gare))),
                OptionalDouble.empty(),
                ProposedIntent.Origin.DIALOGUE);
        Session full = new Session(
                "session-1",
                3,
                Optional.empty(),
                Map.of("client", SlotValue.linked(gare, "la gare"), "about", SlotValue.of("x", "y")),
                Optional.of(paid),
                List.of(paid, show),
                Optional.of("C'est réglé."),
                Optional.of(Language.FR),
                Optional.of(new LastWrite(
                        paid,
                        "martine",
                        NOW,
                        Optional.of(JsonNodeFactory.instance.nullNode()),
                        Optional.of(JsonNodeFactory.instance.objectNode().put("id", 101)))),
                Talk.none(),
                0,
                NOW);
        return List.of(
                Session.fresh("session-0", NOW),
                full.withPending(new PendingQuestion.Confirmation(paid, "martine", "ab12", NOW).before(show)),
                full.withPending(new PendingQuestion.MissingSlot(show, "client", NOW)),
                full.withPending(new PendingQuestion.Choice(show, "client", List.of(gare), NOW)),
                full.withPending(new PendingQuestion.Readings(List.of(paid, show), NOW)),
                full.withPending(new PendingQuestion.Agenda(List.of(show, paid), NOW)));
    }

    private static List<String> stored() throws IOException {
        try (InputStream file = SessionCodecTest.class.getResourceAsStream("sessions-v1.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void sessionsAreWrittenAsVersionOneWritesThem() throws IOException {
        assertThat(golden().stream().map(session -> text(SessionCodec.write(session))))
                .containsExactlyElementsOf(stored());
    }

    @Test
    void whatVersionOneWroteIsRead() throws IOException {
        assertThat(stored().stream().map(line -> SessionCodec.read(bytes(line))))
                .containsExactlyElementsOf(golden());
    }

    @Test
    void anySessionComesBackAsItWas() {
        for (int seed = 0; seed < 1_000; seed++) {
            Session session = new SampleSessions(seed).session();

            assertThat(SessionCodec.read(SessionCodec.write(session)))
                    .as("seed %d", seed)
                    .isEqualTo(session);
        }
    }

    @Test
    void everyKindOfQuestionIsAmongTheSamples() {
        assertThat(IntStream.range(0, 7)
                        .<Object>mapToObj(
                                kind -> new SampleSessions(1).question(kind).getClass()))
                .containsExactlyInAnyOrder((Object[]) PendingQuestion.class.getPermittedSubclasses());
    }

    @Test
    void theSlotsOfAProposalKeepTheirOrder() {
        Session session = new SampleSessions(3).session();

        byte[] once = SessionCodec.write(session);

        assertThat(SessionCodec.write(SessionCodec.read(once))).isEqualTo(once);
    }

    @Test
    void fieldsThatALaterTheopyAddedArePassedOver() throws IOException {
        String more = stored().get(1)
                .replace("\"kind\":", "\"tone\":{\"x\":[1]},\"kind\":")
                .replace("\"v\":1,", "\"v\":1,\"w\":0,");

        assertThat(SessionCodec.read(bytes(more))).isEqualTo(golden().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "99"})
    void anotherVersionIsRefusedAndToldApart(String version) throws IOException {
        String other = stored().get(0).replace("\"v\":1,", "\"v\":" + version + ",");

        assertThatThrownBy(() -> SessionCodec.read(bytes(other)))
                .isInstanceOf(UnreadableSessionException.class)
                .hasMessageContaining("version " + version)
                .hasMessageContaining("start the Theopy that wrote it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "[]", "{}", "{\"v\":\"1\"}", "{\"v\":1}", "{\"v\":1.5}", "null", "{\"v\":1"})
    void whatIsNoSessionIsRefused(String stored) {
        assertThatThrownBy(() -> SessionCodec.read(bytes(stored)))
                .isInstanceOf(UnreadableSessionException.class)
                .hasMessageContaining("delete it from the memory store");
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
