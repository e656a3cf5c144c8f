package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.nlu.linear.Span;
import io.theopy.text.Token;
import java.util.List;

/**
 * How much of what was said a reading accounts for, as a factor on its probability: a value that no slot took or words
 * that no command has make it less likely that the reading is all of what was meant. Stateless.
 */
final class Coverage {
    private static final double VALUE_LEFT_OVER = 0.55;
    private static final double NAME_LEFT_OVER = 0.9;
    private static final double UNKNOWN_WORD = 0.9;
    /** It may be a value that was missed: nothing is written without a question. */
    private static final double UNKNOWN_WORD_OF_WRITE = 0.75;
    /** Known, but from other intents. */
    private static final double WORD_OF_OTHERS = 0.92;

    private static final int SMALL_WORD = 3;

    private Coverage() {}

    /** In (0, 1]. */
    static double of(
            Intent intent, MaskedUtterance said, List<Span> tagged, SlotFilling.Filled filled, LanguageModel model) {
        double factor = 1;
        for (ValueSpan span : filled.leftOver()) {
            // Whose invoice it is may be said without being asked for.
            factor *= span.kind() == ValueKind.CLIENT && !filled.slots().isEmpty() ? NAME_LEFT_OVER : VALUE_LEFT_OVER;
        }
        List<Token> tokens = said.masked().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).form();
            if (said.values().get(i).isEmpty() && !isTagged(i, tagged) && !model.knows(intent, word)) {
                factor *= factor(word, intent, model);
            }
        }
        return factor;
    }

    private static double factor(String word, Intent intent, LanguageModel model) {
        boolean small = word.length() <= SMALL_WORD;
        if (model.knows(word)) {
            return small ? 1 : WORD_OF_OTHERS;
        }
        return intent.writes() && !small ? UNKNOWN_WORD_OF_WRITE : UNKNOWN_WORD;
    }

    private static boolean isTagged(int index, List<Span> tagged) {
        return tagged.stream().anyMatch(span -> span.from() <= index && index < span.to());
    }
}
