package io.theopy.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.Pipeline;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityKind;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.statistical.StatisticalIntentExtractor;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.stt.sphinx.SphinxProvider;
import io.theopy.teepy.TeepyExecutor;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Teepy whose clients are called like answers and commands. */
class HostileNamesTest {
    private static final List<String> NAMES = List.of(
            "yes",
            "no",
            "oui",
            "annule",
            "cancel all",
            "undo",
            "mark invoice 101 as paid",
            "Jon Belle",
            "the second one",
            "tomorrow",
            "101",
            "x".repeat(120));
    private static final Path RECORDINGS = Path.of("../examples/audio");

    private static TeepySandbox sandbox;
    private static TeepyExecutor executor;
    private static Pipeline pipeline;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        sandbox = TeepySandbox.start(SandboxConfig.defaults());
        for (String name : NAMES) {
            create(name);
        }
        executor = TeepyExecutor.builder()
                .baseUrl(sandbox.url())
                .token(sandbox.token())
                .build();
        Awaitility.await()
                .until(() -> executor.directory().entries(new EntityKind("client")).stream()
                        .anyMatch(entry -> entry.name().equals("101")));
        IntentCatalog catalog = IntentCatalog.teepy();
        SpeechRecognizer recognizer = new SphinxProvider()
                .create(new EngineContext(
                        EngineSettings.none(), catalog, executor.directory(), Clock.systemDefaultZone()));
        pipeline = Pipeline.builder()
                .catalog(catalog)
                .executor(executor)
                .extractor(new StatisticalIntentExtractor(
                        catalog,
                        new EntityLinker(
                                executor.directory(), IntentCatalog.teepy().domain())))
                .recognizer(recognizer)
                .build();
    }

    @AfterAll
    static void close() {
        pipeline.close();
        executor.close();
        sandbox.close();
    }

    @Test
    void aRecordingIsHeardAsItWasSaidAndCreatesNobodyElse() throws IOException {
        TurnResult result = pipeline.run(TurnRequest.recording(
                session(),
                SafetyWorld.MANAGER,
                WavReader.read(Files.readAllBytes(RECORDINGS.resolve("test.wav")), AudioLimits.DEFAULT)));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.slots()).containsEntry("name", "John Doe"));
    }

    @Test
    void aYesIsStillConsent() {
        String session = session();

        say(session, Language.EN, "mark invoice 104 as paid");

        assertThat(say(session, Language.EN, "yes")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aNoIsStillARefusal() {
        String session = session();

        say(session, Language.EN, "mark invoice 105 as paid");

        assertThat(say(session, Language.EN, "no")).isInstanceOf(Outcome.Cancelled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "undo", "the second one", "cancel all", "oui"})
    void anAnswerCreatesNoClientOfThatName(String answer) {
        int before = sandbox.effects().size();
        String session = session();

        say(session, Language.EN, "create a client");
        say(session, Language.EN, answer);

        assertThat(sandbox.effects()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, create a client named yes",
        "EN, start a session with the client yes",
        "EN, start a session with the second one",
        "FR, crée un client nommé oui",
        "FR, commence une session avec le client annule",
    })
    void aNameWithoutAWordOfItsOwnIsReadBack(Language language, String text) {
        assertThat(say(session(), language, text)).isInstanceOfAny(Outcome.Confirm.class, Outcome.Clarify.class);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, mark invoice -101 as paid",
        "EN, mark invoice −101 as paid",
        "EN, mark invoice 101.5 as paid",
        "EN, mark invoice 101a as paid",
        "EN, mark invoice 1O1 as paid",
        "EN, mark invoice 10 1 as paid",
        "EN, mark invoice 1e2 as paid",
        "EN, mark invoice 101/102 as paid",
        "EN, mark invoice minus 101 as paid",
        "EN, mark invoice 10½ as paid",
        "FR, marque la facture -101 comme payée",
        "FR, marque la facture moins 101 comme payée",
        "FR, marque la facture 101 bis comme payée",
        "FR, marque la facture 101 virgule 5 comme payée",
    })
    void aNumberThatIsNoneIsNeverOfferedAsAnother(Language language, String text) {
        String session = session();

        TurnResult first = run(session, language, text);
        TurnResult then = run(session, language, language == Language.EN ? "yes" : "oui");

        assertThat(first.reply().text() + then.reply().text())
                .doesNotContain("101")
                .doesNotContain("10 ");
    }

    private static Outcome say(String session, Language language, String text) {
        return run(session, language, text).outcome();
    }

    private static TurnResult run(String session, Language language, String text) {
        return pipeline.run(TurnRequest.text(session, SafetyWorld.MANAGER, text).withLanguage(language));
    }

    private static String session() {
        return UUID.randomUUID().toString();
    }

    private static void create(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/clients"))
                .header("Authorization", "Bearer " + sandbox.token())
                .header("X-Acting-User", "manager")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + name + "\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(name + ": " + answer.body()).isEqualTo(201);
    }
}
