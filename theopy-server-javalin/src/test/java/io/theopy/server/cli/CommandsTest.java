package io.theopy.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.WavReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "chat",
                "transcribe",
                "speak",
                "engines",
                "eval",
                "eval nlu",
                "eval stt",
                "audit",
                "audit verify",
                "audit export",
                ""
            })
    void everyCommandHasHelp(String command) {
        CommandLineRun run = CommandLineRun.of((command + " --help").strip().split(" "));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: theopy").contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "speak hello",
                "transcribe",
                "eval",
                "eval nlu",
                "audit",
                "audit export --since=yesterday",
                "chat --language=xx",
                "serve --port=x",
                "serve --port=70000",
                "serve --port=-1",
                "serve --port=1.5",
                "serve --port=99999999999999999999",
                "serve --port=",
                "serve --port=1 --port=2",
                "chat --json --json",
                "chat extra",
                "engines --nonsense",
                "soak kill --runs=-1",
                "soak kill --runs=0",
                "soak kill --runs=many",
                "soak kill --runs=2000000000",
                "soak kill --runs=99999999999999999999",
                "soak kill --seed=1e9",
                "audit export --until=2025-02-30",
                "audit export --since=2025-11-02 --until=2025-11-02",
                "speak hello -o - --json",
                "outbox drop",
                "outbox list --server=ftp://127.0.0.1/",
                "outbox list --server=127.0.0.1:8080",
                "outbox list --server=http://",
                "outbox list --server=http:/x",
                "outbox list --server=file:///etc/passwd",
                "outbox list --server=%"
            })
    void wrongUsageIsOneClearLineAndTwo(String line) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList()).hasSize(2).first().asString().startsWith("theopy: ");
    }

    @Test
    void anyCorpusCanBeLearnedAndTested() throws IOException {
        Path corpus = Files.write(
                dir.resolve("corpus.jsonl"),
                List.of(
                        "{\"split\":\"train\",\"intent\":\"go\",\"text\":\"please go on\"}",
                        "{\"split\":\"train\",\"intent\":\"stop\",\"text\":\"stop it now\"}",
                        "{\"split\":\"test\",\"intent\":\"stop\",\"text\":\"stop it\"}"));
        String file = corpus.toString();

        CommandLineRun run = CommandLineRun.of("eval", "nlu", "--train", file, file, "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.json().path("examples").intValue()).isEqualTo(1);
        assertThat(run.json().path("intent_accuracy").doubleValue()).isEqualTo(1);
        assertThat(run.json().has("auroc")).isFalse();
        assertThat(CommandLineRun.of("eval", "nlu", "--train", file, file).out())
                .contains("intent_accuracy")
                .contains("train_seconds");
        assertThat(CommandLineRun.of("eval", "nlu", "--engine", "opennlp", "--train", file, file)
                        .exit())
                .isZero();
        assertThat(CommandLineRun.of("eval", "nlu", "--engine", "templates", "--train", file, file)
                        .err())
                .contains("\"templates\" cannot learn from a corpus")
                .contains("opennlp");
    }

    @Test
    void whatIsSpokenIsNoLongerThanOneTurn() {
        CommandLineRun run = CommandLineRun.of(
                "speak", "a ".repeat(1_001), "-o", dir.resolve("x").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("TEXT", "2000");
    }

    @Test
    void noCommandShowsWhatThereIs() {
        CommandLineRun run = CommandLineRun.of();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("demo").contains("serve").contains("eval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transcribe /nowhere.wav",
                "transcribe pom.xml",
                "transcribe src",
                "transcribe -",
                "eval nlu /nowhere.jsonl",
                "eval nlu src",
                "eval nlu /dev/null",
                "eval nlu /dev/zero",
                "eval stt /dev/null",
                "transcribe /dev/null",
                "transcribe /dev/zero",
                "eval nlu pom.xml",
                "eval nlu --train /nowhere.jsonl pom.xml",
                "eval stt src",
                "eval stt pom.xml",
                "eval dialogue /nowhere",
                "eval dialogue src",
                "eval dialogue pom.xml",
                "demo -o pom.xml",
                "speak hello -o src",
                "outbox drop ../..",
                "audit export -o src",
                "eval stt /nowhere.tsv",
                "speak hello -o /nowhere/at/all.wav",
                "speak ... -o out.wav",
                "speak hello -o out.wav --engine nonsense",
                "demo --recordings /nowhere"
            })
    void aFailureIsOneClearLineAndOne(String line) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList()).singleElement().asString().startsWith("theopy: ");
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void wrongSettingsAreListedTogetherWithTheirRemedies() {
        Map<String, String> wrong = Map.of("THEOPY_HOST", "0.0.0.0", "THEOPY_PORT", "many", "THEOPY_DEV_ROLE", "king");

        CommandLineRun run = CommandLineRun.with(wrong, "", "serve");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("THEOPY_HOST").contains("THEOPY_PORT").contains("THEOPY_DEV_ROLE");
    }

    @Test
    void speakWritesAWavFile() throws IOException {
        Path wav = dir.resolve("out.wav");

        JsonNode spoken = CommandLineRun.of("speak", "Invoice 101 is paid.", "-o", wav.toString(), "--json")
                .json();

        assertThat(spoken.path("seconds").asDouble()).isPositive();
        assertThat(WavReader.read(Files.readAllBytes(wav), AudioLimits.DEFAULT).duration())
                .isPositive();
    }

    @Test
    void chatAnswersPipedLinesOneByOne() {
        CommandLineRun run =
                CommandLineRun.with(Map.of(), "mark invoice 101 as paid\n\nyes\nquit\nnot read any more\n", "chat");

        List<String> replies = run.out().lines().toList();
        assertThat(run.exit()).isZero();
        assertThat(replies).hasSize(2);
        assertThat(replies.get(1)).startsWith("Invoice 101 ").endsWith(" is now marked as paid.");
    }

    @Test
    void chatInJsonPrintsOneObjectATurn() {
        CommandLineRun run = CommandLineRun.with(Map.of(), "montre-moi les factures impayées\n", "chat", "--json");

        assertThat(run.json().path("intent").asText()).isEqualTo("list_invoices");
        assertThat(run.json().path("language").asText()).isEqualTo("fr");
    }

    @Test
    void aRoleWithoutTheScopeIsRefused() {
        CommandLineRun run = CommandLineRun.with(
                Map.of("THEOPY_DEV_USER", "op", "THEOPY_DEV_ROLE", "operator"),
                "show me the unpaid invoices\n",
                "chat",
                "--json");

        assertThat(run.json().path("outcome").asText()).isEqualTo("refused");
        assertThat(run.json().path("reason").asText()).isEqualTo("not_allowed");
    }

    @Test
    void evalNluPrintsItsFigures() throws IOException {
        Path set = Files.writeString(dir.resolve("set.jsonl"), """
                {"text": "show me the unpaid invoices", "language": "en", "intent": "list_invoices", \
                "entities": {"status": "unpaid"}, "now": "2025-11-03T09:00"}
                {"text": "sing a song", "language": "en", "intent": null, "entities": {}}
                """);

        JsonNode figures =
                CommandLineRun.of("eval", "nlu", set.toString(), "--json").json();

        assertThat(figures.path("examples").asInt()).isEqualTo(2);
        assertThat(figures.path("exact").asDouble()).isEqualTo(1);
        assertThat(figures.path("oos_recall").asDouble()).isEqualTo(1);
        assertThat(figures.path("wrong_actions").asInt(-1)).isZero();
        assertThat(figures.path("micros_p99").asDouble()).isPositive();
    }

    @Test
    void aPortInUseIsSaidInOneLineBeforeAnythingIsLoaded() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run = CommandLineRun.of("serve", "--port=" + taken.getLocalPort());

            assertThat(run.exit()).isNotZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("theopy: cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .contains("--port");
        }
    }

    @Test
    void aSecretThatCannotBeHadEndsTheStartWithWhichAndWhatToDo() {
        CommandLineRun run = CommandLineRun.with(
                Map.of("TEEPY_API_URL", "https://teepy.example", "TEEPY_API_TOKEN", "file:/nowhere/token"), "", "chat");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("theopy: TEEPY_API_TOKEN cannot be had from file:/nowhere/token: "
                        + "/nowhere/token is not there; make it, or name the right one");
    }
}
