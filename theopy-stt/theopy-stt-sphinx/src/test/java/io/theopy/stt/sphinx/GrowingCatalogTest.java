package io.theopy.stt.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue grows all the time; what was heard before must still be heard. */
class GrowingCatalogTest {
    private static final List<String> WORDS = List.of(
            "within a client named", "an open", "with them", "paid or not", "remind us", "the line", "at two in");

    @TempDir
    Path folder;

    @Test
    void manyMoreHintsAndOutOfScopeSentencesLeaveWhatIsHeardAsItWas() throws IOException {
        IntentCatalog grown = teepyAnd(
                "hints: {create_client: {en: [" + sentences(200, "{name} %s") + "]},",
                "  list_invoices: {en: [" + sentences(200, "%s {client}") + "]}}",
                "out_of_scope: {en: [" + sentences(100, "john doe %s tomorrow") + "]}");

        assertThat(heard(grown)).isEqualTo(heard(IntentCatalog.teepy()));
    }

    @Test
    void anIntentThatIsSaidInManyWaysLeavesTheOthersToBeHeard() throws IOException {
        IntentCatalog grown = teepyAnd(
                "intents:",
                "  weigh_parcel:",
                "    slots: {client: {type: client, required: true, ask: {en: \"For whom?\", fr: \"Pour qui ?\"}}}",
                "    examples: {en: [" + sentences(200, "weigh %s {client}") + "], fr: [\"pèse pour {client}\"]}");

        assertThat(heard(grown))
                .startsWith(
                        "create a client named john doe with an appointment tomorrow at two",
                        "mark invoice one hundred and one as paid");
    }

    private static List<String> heard(IntentCatalog catalog) {
        EngineContext context =
                new EngineContext(EngineSettings.none(), catalog, EntityDirectory.empty(), Clock.systemDefaultZone());
        try (SpeechRecognizer recognizer = new SphinxProvider().create(context)) {
            return Stream.of("test.wav", "mark_invoice_paid.wav", "summary_for_client.wav")
                    .map(recording -> heard(recognizer, recording))
                    .toList();
        }
    }

    private static String heard(SpeechRecognizer recognizer, String recording) {
        try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, RecognitionHints.none())) {
            session.accept(AudioChunk.of(BundledRecordings.clip(recording).samples()));
            return session.finish().text();
        }
    }

    private static String sentences(int count, String pattern) {
        IntFunction<String> words = i -> WORDS.get(i % WORDS.size()) + " " + WORDS.get(i / WORDS.size() % WORDS.size())
                + " " + "very ".repeat(i / (WORDS.size() * WORDS.size())) + "soon";
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + pattern.replace("%s", words.apply(i)) + "\"")
                .collect(Collectors.joining(", "));
    }

    private IntentCatalog teepyAnd(String... lines) throws IOException {
        Path file = folder.resolve("grown.yaml");
        Files.writeString(file, "include: [\"theopy:teepy.yaml\"]\n" + String.join("\n", lines));
        return IntentCatalog.load(file);
    }
}
