package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.nlu.account.OperatorFinder;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of what was said a reading accounts for, as a factor on its probability: a value that no slot took or words
 * that no command has make it less likely that the reading is all of what was meant. Stateless.
 */
final class Coverage {
    private static final double VALUE_LEFT_OVER = 0.55;
    private static final double NAME_LEFT_OVER = 0.9;
    private static final double UNKNOWN_WORD = 0.9;
    /** Known, but from other intents. */
    private static final double WORD_OF_OTHERS = 0.92;

    private static final int SMALL_WORD = 3;

    private Coverage() {}

    /** In (0, 1]. */
    static double of(
            Intent intent,
            MaskedUtterance said,
            List<LabelledSpan> tagged,
            SlotFilling.Filled filled,
            LanguageModel model) {
        double factor = 1;
        for (ValueSpan span : filled.leftOver()) {
            // Whose invoice it is may be said without being asked for; a second name beside the client means somebody.
            boolean isBeside = span.kind().equals(model.subject())
                    && !filled.slots().isEmpty()
                    && intent.slots().stream()
                            .noneMatch(slot -> ValueKind.filling(slot.kind()).contains(model.subject()));
            factor *= isBeside ? NAME_LEFT_OVER : VALUE_LEFT_OVER;
        }
        List<Token> tokens = said.masked().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).form();
            if (said.values().get(i).isEmpty() && !isTagged(i, tagged) && !model.knows(intent, word)) {
                factor *= factor(word, model);
            }
        }
        return factor;
    }

    /** Whether a word is left over that no command has, or a name that this one has not; it may be a missed value. */
    static boolean leavesWord(Intent intent, MaskedUtterance said, List<LabelledSpan> tagged, LanguageModel model) {
        List<Token> tokens = said.masked().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).form();
            boolean isUnknown = model.knows(word) ? isName(said, i) && !model.knows(intent, word) : true;
            boolean isLost = DisturbedValues.isUnheard(said.masked(), i)
                    || word.length() > SMALL_WORD && !isTagged(i, tagged) && isUnknown;
            if (said.values().get(i).isEmpty() && isLost) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(MaskedUtterance said, int index) {
        return index > 0
                && Character.isUpperCase(said.said()
                        .raw()
                        .charAt(said.masked().tokens().get(index).start()));
    }

    /** How many words there are that are no values, and not small. */
    static long words(MaskedUtterance said) {
        BitSet idle = OperatorFinder.idle(said.masked());
        return IntStream.range(0, said.values().size())
                .filter(i -> said.values().get(i).isEmpty() && !idle.get(i))
                .filter(i -> said.masked().tokens().get(i).form().length() > SMALL_WORD)
                .count();
    }

    /** Whether something with digits is left over: a value that nobody can read, and never one to pass over. */
    static boolean leavesUnread(MaskedUtterance said, List<LabelledSpan> tagged) {
        List<Token> tokens = said.masked().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (said.values().get(i).isEmpty()
                    && !isTagged(i, tagged)
                    && holdsDigit(tokens.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private static double factor(String word, LanguageModel model) {
        if (!model.knows(word)) {
            return UNKNOWN_WORD;
        }
        return word.length() > SMALL_WORD ? WORD_OF_OTHERS : 1;
    }

    static boolean holdsDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static boolean isTagged(int index, List<LabelledSpan> tagged) {
        return tagged.stream().anyMatch(span -> span.from() <= index && index < span.to());
    }
}
