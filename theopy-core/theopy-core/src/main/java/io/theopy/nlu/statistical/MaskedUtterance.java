package io.theopy.nlu.statistical;

import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An utterance with each value replaced by one word: "book zzclient zzwhen".
 *
 * @param said what was really said
 * @param masked what is learned from; its tokens' spans point into the same text
 * @param values for each masked token, the value that it stands for, if it does
 * @param starts for each masked token, the index of its first token in {@code said}; one more for the end
 */
record MaskedUtterance(Utterance said, Utterance masked, List<Optional<ValueSpan>> values, List<Integer> starts) {
    private static final int FRAGMENT = 2;
    private static final Set<String> SAYS_NOTHING = Set.of("yes", "oui", "non", "the", "les", "des", "and", "pour");

    static MaskedUtterance of(Utterance said, List<ValueSpan> spans) {
        List<Token> tokens = new ArrayList<>();
        List<Optional<ValueSpan>> values = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < said.tokens().size()) {
            starts.add(at);
            if (next < spans.size() && spans.get(next).from() == at) {
                ValueSpan span = spans.get(next++);
                tokens.add(new Token(
                        span.kind().mask(),
                        said.tokens().get(at).start(),
                        said.tokens().get(span.to() - 1).end()));
                values.add(Optional.of(span));
                at = span.to();
            } else {
                tokens.add(said.tokens().get(at++));
                values.add(Optional.empty());
            }
        }
        starts.add(at);
        return new MaskedUtterance(said, new Utterance(said.raw(), tokens, said.language()), values, starts);
    }

    /** The masked token that the {@code token}th one of {@code said} is in. */
    int index(int token) {
        int found = Collections.binarySearch(starts, token);
        return found < 0 ? -found - 2 : found;
    }

    /** The form of the masked token before {@code index}, or empty at the beginning. */
    String before(int index) {
        return index == 0 ? "" : masked.tokens().get(index - 1).form();
    }

    /** Whether it is a value with hardly a word: "no, 104" says nothing of what to do with it. */
    boolean isFragment() {
        if (masked.tokens().size() > FRAGMENT) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            String word = masked.tokens().get(i).form();
            if (values.get(i).isEmpty() && word.length() > 2 && !SAYS_NOTHING.contains(word)) {
                return false;
            }
        }
        return values.stream().anyMatch(Optional::isPresent);
    }

    /** Whether the masked tokens [from, to) hold more than values and small words. */
    boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (values.get(i).isEmpty() && masked.tokens().get(i).form().length() > 3) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value of {@code kind} stands within {@code words}. */
    boolean names(ValueKind kind, String words) {
        return values.stream()
                .flatMap(Optional::stream)
                .filter(value -> value.kind().equals(kind))
                .anyMatch(value -> words.contains(said.original(value.from(), value.to())));
    }

    /** What the user wrote for the masked tokens [from, to). */
    String original(int from, int to) {
        return said.original(starts.get(from), starts.get(to));
    }
}
