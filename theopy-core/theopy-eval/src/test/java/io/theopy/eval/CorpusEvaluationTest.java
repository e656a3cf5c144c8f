package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.nlu.statistical.LinearTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusEvaluationTest {
    private static final List<String> NAMES = List.of("Anna", "Jean", "Omar", "Lea", "Tom", "Iris", "Noor", "Paul");

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void aSmallCorpus() {
        for (String name : NAMES) {
            call("train", "call ", name, " please");
            call("train", "I want to phone ", name, "");
            line("train", "stop", "stop the music now " + name.length());
            line("train", "stop", "no more music please " + name.length());
            line("oos_train", "oos", "the moon is " + name.length() + " times as far");
        }
        line("val", "stop", "stop music");
        call("val", "phone ", "Ben", "");
        line("oos_val", "oos", "how far is the moon");
        call("test", "please call ", "Zoe", " now");
        line("test", "stop", "stop that music");
        line("oos_test", "oos", "is the moon far");
    }

    private void line(String split, String intent, String text) {
        lines.add("{\"split\":\"" + split + "\",\"intent\":\"" + intent + "\",\"text\":\"" + text + "\"}");
    }

    private void call(String split, String before, String name, String after) {
        String span =
                "[{\"start\":" + before.length() + ",\"end\":" + (before + name).length() + ",\"type\":\"person\"}]";
        lines.add("{\"split\":\"" + split + "\",\"intent\":\"call\",\"text\":\"" + before + name + after
                + "\",\"entities\":" + span + "}");
    }

    private Path file(String name, List<String> content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private CorpusReport report() throws IOException {
        List<CorpusLine> corpus = CorpusLines.read(file("corpus.jsonl", lines));
        return new CorpusEvaluation(LinearTrainer.of(TrainingOptions.accurate())).run(corpus, corpus);
    }

    @Test
    void theSplitDecidesWhatIsLearnedAndWhatIsTested() throws IOException {
        CorpusReport report = report();

        assertThat(report.trained()).isEqualTo(40);
        assertThat(report.intents()).isEqualTo(2);
        assertThat(report.inScope()).isEqualTo(2);
        assertThat(report.outOfScope()).isEqualTo(1);
    }

    @Test
    void whatCanBeLearnedIsLearned() throws IOException {
        CorpusReport report = report();

        assertThat(report.accuracy()).isEqualTo(1);
        assertThat(report.auroc()).hasValue(1);
        assertThat(report.keptAccuracy()).isEqualTo(1);
        assertThat(report.oosRecall()).hasValue(1);
        assertThat(report.slotF1()).hasValue(1);
        assertThat(report.calibrationError()).isBetween(0.0, 1.0);
    }

    @Test
    void whatTheCorpusCannotTellIsLeftOut() throws IOException {
        List<CorpusLine> corpus = CorpusLines.read(file(
                "bare.jsonl",
                List.of(
                        "{\"intent\":\"go\",\"text\":\"go on\"}",
                        "{\"intent\":\"go\",\"text\":\"carry on\"}",
                        "{\"intent\":\"stop\",\"text\":\"stop it\"}")));

        Map<String, Number> figures = new CorpusEvaluation(LinearTrainer.of(TrainingOptions.fast()))
                .run(corpus, corpus)
                .figures();

        assertThat(figures)
                .containsKeys("intent_accuracy", "ece", "micros_p50", "micros_p99", "train_seconds")
                .doesNotContainKeys("auroc", "oos_recall", "slot_f1");
        assertThat(figures).containsEntry("examples", 3);
    }

    @Test
    void aLabelThatCutsAWordCountsAsMissed() throws IOException {
        lines.add("{\"split\":\"test\",\"intent\":\"call\",\"text\":\"call Annabel\","
                + "\"entities\":[{\"start\":5,\"end\":9,\"type\":\"person\"}]}");

        assertThat(report().slotRecall()).hasValue(0.5);
    }

    @Test
    void entitiesMayBeGivenByValue() throws IOException {
        CorpusLine line = CorpusLines.read(file(
                        "values.jsonl",
                        List.of("{\"intent\":\"call\",\"text\":\"call Anna\",\"entities\":{\"person\":\"anna\"}}")))
                .get(0);

        assertThat(line.example().spans()).singleElement().satisfies(span -> {
            assertThat(span.label()).isEqualTo("person");
            assertThat(line.example().said().original(span.from(), span.to())).isEqualTo("Anna");
        });
    }

    @Test
    void badLinesAreNamed() throws IOException {
        Path notJson = file("a.jsonl", List.of("{\"intent\":\"go\",\"text\":\"go\"}", "{oops"));
        Path noText = file("b.jsonl", List.of("{\"intent\":\"go\"}"));
        Path empty = file("c.jsonl", List.of());

        assertThatThrownBy(() -> CorpusLines.read(notJson))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageContaining("a.jsonl:2");
        assertThatThrownBy(() -> CorpusLines.read(noText)).hasMessageContaining("needs \"text\"");
        assertThatThrownBy(() -> CorpusLines.read(empty)).hasMessageContaining("no sentence");
        assertThatThrownBy(() -> CorpusLines.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }

    @Test
    void nothingToLearnOrToTestIsSaid() throws IOException {
        List<CorpusLine> tests = CorpusLines.read(
                file("tests.jsonl", List.of("{\"split\":\"test\",\"intent\":\"go\",\"text\":\"go\"}")));

        assertThatThrownBy(() -> new CorpusEvaluation(LinearTrainer.of(TrainingOptions.fast())).run(tests, tests))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageContaining("train");
    }
}
