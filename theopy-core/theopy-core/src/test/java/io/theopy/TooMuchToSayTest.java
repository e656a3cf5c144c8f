package io.theopy;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.DialogueContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is too long is refused before anything reads it, whoever embeds the pipeline. */
class TooMuchToSayTest {
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);

    private final List<String> read = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"a", "mark invoice 101 as paid ", "1", "é", "\u0301", " ", "\uD83D\uDE00"})
    void aMegabyteIsRefusedUnread(String piece) {
        TurnResult result = say(piece.repeat(1_000_000 / piece.length()), Language.EN);

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Outcome.Refused.Reason.TOO_LONG));
        assertThat(result.said()).isEmpty();
        assertThat(read).isEmpty();
    }

    @Test
    void theLongestTextIsRead() {
        say("a".repeat(TurnInput.Text.LONGEST), Language.EN);

        assertThat(read).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void theReplySaysHowMuchThereMayBe(Language language) {
        String reply =
                say("a".repeat(TurnInput.Text.LONGEST + 1), language).reply().text();

        assertThat(reply).contains(String.valueOf(TurnInput.Text.LONGEST)).doesNotContain("{", "''");
    }

    private TurnResult say(String text, Language language) {
        try (Pipeline theopy = Pipeline.builder()
                .catalog(IntentCatalog.teepy())
                .executor(new UnusedExecutor())
                .extractor(new Reader())
                .build()) {
            return theopy.run(TurnRequest.text("s", MANAGER, text).withLanguage(language));
        }
    }

    private final class Reader implements IntentExtractor {
        @Override
        public String name() {
            return "reader";
        }

        @Override
        public Interpretation interpret(Utterance said, DialogueContext context) {
            read.add(said.normalized());
            return Interpretation.none();
        }
    }
}
