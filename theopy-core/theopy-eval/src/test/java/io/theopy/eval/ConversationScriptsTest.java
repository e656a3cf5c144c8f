package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationScriptsTest {
    @Test
    void anOutcomeMayBeOneOfSeveral() {
        assertThat(turn("< confirm|choose *101*").outcome()).isEqualTo(Optional.of("confirm|choose"));
        assertThat(turn("< confirm|choose *101*").reply()).isEqualTo(Optional.of("*101*"));
    }

    @Test
    void anOutcomeMayBeAny() {
        assertThat(turn("< *").outcome()).isEqualTo(Optional.of("*"));
    }

    @Test
    void anOutcomeThatDoesNotExistIsAMistakeOfTheScript() {
        assertThatThrownBy(() -> turn("< confirm|clarfy"))
                .isInstanceOf(EvaluationDataException.class)
                .hasMessageContaining("clarfy");
    }

    private static ConversationScript.Turn turn(String expectation) {
        ConversationScript script = ConversationScripts.parse("test.talk", List.of("> hello", expectation));
        return (ConversationScript.Turn) script.steps().get(0);
    }
}
