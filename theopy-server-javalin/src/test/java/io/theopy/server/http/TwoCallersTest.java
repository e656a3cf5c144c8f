package io.theopy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions, turns, answers and keys are their caller's: who picks the same as another meets nobody. */
class TwoCallersTest {
    private static final String REMINDER = "remind me to call the supplier tomorrow at nine";

    private static final String SOMEBODY = "Quentin Zeller";
    private static final List<String> ABOUT_A_CLIENT = List.of(
            "show me the client %s",
            "show me %s",
            "list %s's invoices",
            "does %s owe us anything",
            "book an appointment with %s tomorrow at 9",
            "cancel the appointment with %s",
            "remind me to call %s tomorrow at nine",
            "change the phone number of %s to 0612345678",
            "create the client %s in Lyon",
            "%s",
            "montre-moi la fiche de %s",
            "montre-moi %s",
            "les factures de %s",
            "prends rendez-vous avec %s demain à 9h",
            "annule le rendez-vous de %s",
            "rappelle-moi d'appeler %s demain à neuf heures",
            "show me the client Quentin Zellers",
            "show me the client Zeller",
            "montre-moi la fiche de Quentin");

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static TestCaller manager;
    private static TestCaller commercial;
    private static TestCaller admin;

    private String session;

    @BeforeAll
    static void start() {
        server = TestServer.forTextWith(
                Map.of("THEOPY_AUTH", "token", "THEOPY_DB_URL", "jdbc:sqlite:" + folder.resolve("theopy.db")));
        manager = TestCaller.of(server, "manager", "manager");
        commercial = TestCaller.of(server, "commercial", "commercial");
        admin = TestCaller.of(server, "admin", "administrator");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void another(TestInfo test) {
        session = "s-" + Integer.toHexString(test.hashCode());
    }

    @Test
    void nobodyAnswersAnothersQuestion() {
        assertThat(manager.say(session, "mark invoice 101 as paid").outcome()).isEqualTo("confirm");
        int before = effects();

        for (String yes : List.of("yes", "yes, do it", "oui", "go ahead", "the first one")) {
            assertThat(commercial.say(session, yes).outcome()).as(yes).isNotIn("done", "confirm");
        }
        assertThat(commercial.say(session, "no").status()).isEqualTo(200);
        assertThat(effects()).isEqualTo(before);
        assertThat(manager.say(session, "yes").outcome()).isEqualTo("done");
        assertThat(effects()).isEqualTo(before + 1);
    }

    @Test
    void nobodyHearsWhatAnotherTalkedAbout() {
        assertThat(manager.say(session, "show me the client Martine Leroy").outcome())
                .isEqualTo("done");

        for (String text : List.of("list her invoices", "say that again", "undo that", "what did I just do?")) {
            JsonNode answer = commercial.say(session, text).json();
            assertThat(answer.path("slots").toString()).as(text).doesNotContain("Leroy");
            assertThat(answer.path("reply").asText()).as(text).doesNotContain("Tours");
        }
    }

    @Test
    void nobodyTakesBackWhatAnotherDid() {
        assertThat(manager.say(session, REMINDER).outcome()).isEqualTo("done");
        int before = effects();

        JsonNode undone = commercial.say(session, "undo that").json();
        JsonNode yes = commercial.say(session, "yes").json();

        assertThat(List.of(undone.path("outcome").asText(), yes.path("outcome").asText()))
                .doesNotContain("done");
        assertThat(effects()).isEqualTo(before);
    }

    @Test
    void nobodyErasesAnothersSession() {
        assertThat(manager.say(session, "mark invoice 102 as paid").outcome()).isEqualTo("confirm");

        TestCaller.Answer refused = commercial.delete("/v1/sessions/" + session);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(inGeneral(refused)).isEqualTo(inGeneral(commercial.delete("/v1/sessions/" + session)));
        assertThat(manager.delete("/v1/sessions/" + session).status()).isEqualTo(204);
        assertThat(manager.say(session, "yes").outcome()).isNotEqualTo("done");
    }

    @Test
    void theSameKeyOfTwoCallersIsTwoKeys() {
        int before = effects();
        TestCaller.Answer first = manager.say(session, REMINDER, "key-1");
        TestCaller.Answer second = commercial.say(session, REMINDER, "key-1");
        TestCaller.Answer other = admin.say(session, "help", "key-1");

        assertThat(List.of(first.outcome(), second.outcome())).containsOnly("done");
        assertThat(other.status()).isEqualTo(200);
        assertThat(List.of(second.replayed(), other.replayed())).containsOnly(false);
        assertThat(effects()).isEqualTo(before + 2);
        assertThat(second.json().path("turn_id")).isNotEqualTo(first.json().path("turn_id"));
        TestCaller.Answer again = manager.say(session, REMINDER, "key-1");
        assertThat(again.replayed()).isTrue();
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void theSameKeyWithARecordingIsTwoSessions() throws IOException {
        RequestBody recording = RequestBody.create(VoiceRecordings.bytes("help.wav"), MediaType.get("audio/wav"));

        JsonNode first = manager.post("/v1/voice", recording, "key-2").json();
        JsonNode second = commercial.post("/v1/voice", recording, "key-2").json();

        assertThat(first.path("session_id").asText())
                .isNotEmpty()
                .isNotEqualTo(second.path("session_id").asText());
    }

    @Test
    void anothersTurnLooksLikeNone() {
        String turn = manager.say(session, REMINDER).json().path("turn_id").asText();

        assertThat(manager.get("/v1/turns/" + turn).status()).isEqualTo(200);
        assertThat(admin.get("/v1/turns/" + turn).status()).isEqualTo(200);
        TestCaller.Answer refused = commercial.get("/v1/turns/" + turn);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(inGeneral(refused)).isEqualTo(inGeneral(commercial.get("/v1/turns/none-of-anybody")));
    }

    @Test
    void whoActsReachesTeepyAndTheAuditLogWhateverTheRequestSays() {
        TestCaller operator = TestCaller.of(server, "operator", "operator");
        String body =
                "{\"session_id\":\"" + session + "\",\"text\":\"start a session for John Doe\",\"caller\":\"admin\","
                        + "\"role\":\"administrator\",\"user\":{\"id\":\"admin\"}}";
        TestCaller.Answer answer = operator.send(server.to("/v1/chat")
                .post(RequestBody.create(body, TestServer.JSON))
                .header("X-Acting-User", "admin")
                .header("X-Forwarded-User", "admin"));

        assertThat(answer.json().path("result").path("user").asText()).isEqualTo("operator");
        JsonNode records = admin.get("/v1/audit?limit=5").json().path("records");
        assertThat(records.toString())
                .contains("\"operator\"")
                .contains(answer.json().path("turn_id").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/audit, administrator, 200",
        "/v1/audit, manager, 403",
        "/v1/audit, contractor, 403",
        "/v1/outbox, administrator, 200",
        "/v1/outbox, commercial, 403",
        "/v1/intents, contractor, 200",
        "/v1/turns/x, contractor, 404",
    })
    void aRouteAsksForItsScope(String path, String role, int status) {
        assertThat(TestCaller.of(server, role, role).get(path).status()).isEqualTo(status);
    }

    @Test
    void aTokenMayDoNoMoreThanItsScopes() {
        TestCaller reader = TestCaller.of(server, "admin", "administrator", "admin:read", "invoices:read");

        assertThat(reader.get("/v1/audit").status()).isEqualTo(200);
        assertThat(reader.send(server.to("/v1/outbox/abcd1234/drop").post(RequestBody.create("", null)))
                        .status())
                .isEqualTo(403);
        assertThat(reader.say(session, "show invoice 101").outcome()).isEqualTo("done");
        assertThat(reader.say(session, "mark invoice 101 as paid")
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("not_allowed");
        assertThat(reader.get("/v1/intents").json().path("intents").findValuesAsText("name"))
                .contains("show_invoice")
                .doesNotContain("mark_invoice_paid", "show_client");
    }

    @Test
    void aContractorDoesNotLearnWhoIsAClient() {
        TestCaller contractor = TestCaller.of(server, "contractor", "contractor");
        Map<String, ObjectNode> ofNobody = answers(contractor);

        create(SOMEBODY);

        assertThat(answers(contractor)).containsExactlyEntriesOf(ofNobody);
        assertThat(ofNobody.values())
                .allSatisfy(
                        answer -> assertThat(answer.path("outcome").asText()).isIn("refused", "not_understood"));
        assertThat(ofNobody.values())
                .extracting(answer -> answer.path("reason").asText())
                .contains("not_allowed");
    }

    private static void create(String name) {
        assertThat(manager.say("creating", "create the client " + name + " in Lyon")
                        .outcome())
                .isIn("confirm", "done");
        TestCaller.Answer unused = manager.say("creating", "yes");
        Awaitility.await()
                .untilAsserted(() -> assertThat(manager.say("creating", "show me the client " + name)
                                .outcome())
                        .isEqualTo("done"));
    }

    /** What somebody hears who asks about {@link #SOMEBODY}, each time in a session of its own. */
    private static Map<String, ObjectNode> answers(TestCaller caller) {
        Map<String, ObjectNode> answers = new LinkedHashMap<>();
        for (String text : ABOUT_A_CLIENT) {
            TestCaller.Answer answer = caller.say("about-" + UUID.randomUUID(), text.replace("%s", SOMEBODY));
            assertThat(answer.status()).isEqualTo(200);
            answers.put(
                    text, answer.json().<ObjectNode>deepCopy().without(List.of("turn_id", "session_id", "timings_ms")));
        }
        return answers;
    }

    private static ObjectNode inGeneral(TestCaller.Answer answer) {
        return answer.json().<ObjectNode>deepCopy().without(List.of("request_id", "instance"));
    }

    private static int effects() {
        return server.stack().sandbox().orElseThrow().effects().size();
    }
}
