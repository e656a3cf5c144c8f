package io.theopy.intent.template;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.Words;
import io.theopy.text.Utterance;
import java.util.BitSet;
import java.util.List;

/**
 * The sentences that an intent's templates generate out of words alone, and no others. It is what the catalogue's
 * author wrote and nothing that anybody learned, so what it says of an utterance is certain. Templates with slots
 * generate nothing here. Immutable, thread-safe.
 */
public final class ClosedGrammar {
    private final List<Node> roots;

    private ClosedGrammar(List<Node> roots) {
        this.roots = List.copyOf(roots);
    }

    public static ClosedGrammar of(List<SentenceTemplate> templates) {
        return new ClosedGrammar(templates.stream().map(SentenceTemplate::root).toList());
    }

    /** Whether the whole of {@code said} is one of the sentences. */
    public boolean holds(Utterance said) {
        return longestAt(said, 0) == said.tokens().size() && !said.tokens().isEmpty();
    }

    /** How many tokens from {@code from} on are the longest of the sentences that begins there; 0 for none. */
    public int longestAt(Utterance said, int from) {
        BitSet start = new BitSet();
        start.set(from);
        BitSet ends = new BitSet();
        roots.forEach(root -> ends.or(after(root, said, start)));
        return Math.max(0, ends.length() - 1 - from);
    }

    /** Where {@code node} may end, given where it may begin. */
    private static BitSet after(Node node, Utterance said, BitSet starts) {
        BitSet ends = new BitSet();
        if (starts.isEmpty()) {
            return ends;
        }
        if (node instanceof Words words) {
            starts.stream()
                    .filter(at -> isAt(words.forms(), said, at))
                    .forEach(at -> ends.set(at + words.forms().size()));
        } else if (node instanceof Alternatives alternatives) {
            alternatives.options().forEach(option -> ends.or(after(option, said, starts)));
        } else if (node instanceof Sequence sequence) {
            ends.or(starts);
            for (Node part : sequence.parts()) {
                BitSet next = after(part, said, ends);
                ends.clear();
                ends.or(next);
            }
        }
        return ends;
    }

    private static boolean isAt(List<String> forms, Utterance said, int at) {
        if (at + forms.size() > said.tokens().size()) {
            return false;
        }
        for (int i = 0; i < forms.size(); i++) {
            if (!said.tokens().get(at + i).form().equals(forms.get(i))) {
                return false;
            }
        }
        return true;
    }
}
