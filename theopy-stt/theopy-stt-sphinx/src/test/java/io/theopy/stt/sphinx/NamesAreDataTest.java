package io.theopy.stt.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever clients are called, commands and other names are heard as before. */
class NamesAreDataTest {
    private static final List<String> USUAL = List.of("Pharmacie de la Gare", "John Doe", "Martha Higgins");

    static Stream<List<String>> others() {
        return Stream.of(
                List.of(),
                List.of("yes"),
                List.of("yes", "no", "oui", "annule", "cancel all", "undo", "mark invoice 101 as paid"),
                List.of("the second one", "tomorrow", "101", "", "!?", "Bad\u0007Name", "x".repeat(500)),
                List.of("Jon Belle"),
                List.of("Zora Quill"),
                List.of("Lars Ulrich", "Nina Simone", "Peter Tosh", "Bob Marley"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherClientsChangeNothingInWhatIsHeard(List<String> others) {
        List<String> names = Stream.concat(USUAL.stream(), others.stream()).toList();
        List<DirectoryEntry> clients = IntStream.range(0, names.size())
                .mapToObj(i -> new DirectoryEntry(Integer.toString(i), names.get(i), ""))
                .toList();
        EntityDirectory directory = kind -> kind.is("client") ? clients : List.of();
        EngineContext context =
                new EngineContext(EngineSettings.none(), IntentCatalog.teepy(), directory, Clock.systemDefaultZone());

        try (SpeechRecognizer recognizer = new SphinxProvider().create(context)) {
            assertThat(Stream.of("test.wav", "mark_invoice_paid.wav", "confirm_yes.wav", "deny.wav", "cancel.wav")
                            .map(recording -> heard(recognizer, recording)))
                    .containsExactly(
                            "create a client named john doe with an appointment tomorrow at two",
                            "mark invoice one hundred and one as paid",
                            "yes",
                            "no",
                            "cancel");
        }
    }

    private static String heard(SpeechRecognizer recognizer, String recording) {
        try (RecognitionSession session = recognizer.open(AudioFormat.SPEECH, RecognitionHints.none())) {
            session.accept(AudioChunk.of(BundledRecordings.clip(recording).samples()));
            return session.finish().text();
        }
    }
}
