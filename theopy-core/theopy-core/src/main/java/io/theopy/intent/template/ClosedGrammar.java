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
            starts.stream().forEach(at -> ends.or(after(words.forms(), said, at)));
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

    /** Word for word; people who text leave the apostrophe out: "thats", « cest ». */
    private static BitSet after(List<String> forms, Utterance said, int start) {
        BitSet ends = new BitSet();
        int at = start;
        for (int i = 0; i < forms.size(); i++, at++) {
            if (at >= said.tokens().size()) {
                return ends;
            }
            String form = said.tokens().get(at).form();
            if (!form.equals(forms.get(i))) {
                if (i + 1 == forms.size() || !form.equals(withoutApostrophe(forms.get(i), forms.get(i + 1)))) {
                    return ends;
                }
                i++;
            }
        }
        ends.set(at);
        return ends;
    }

    /** Two words that an apostrophe joins as one; empty where none does. */
    private static String withoutApostrophe(String first, String second) {
        return first.endsWith("'") || second.startsWith("'") || second.equals("n't")
                ? (first + second).replace("'", "")
                : "";
    }
}
