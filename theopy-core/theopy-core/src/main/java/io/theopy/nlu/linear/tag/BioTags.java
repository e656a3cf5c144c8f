package io.theopy.nlu.linear.tag;

import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Spans as one tag per token (Ramshaw and Marcus 1995): 0 outside, {@code 1 + 2t} the first token of a span of type t,
 * {@code 2 + 2t} a further one.
 */
final class BioTags {
    static final int OUTSIDE = 0;

    private final List<String> types;

    BioTags(List<String> types) {
        this.types = List.copyOf(types);
    }

    static BioTags of(List<TrainingExample> examples) {
        TreeSet<String> types = new TreeSet<>();
        examples.forEach(example -> example.spans().forEach(span -> types.add(span.label())));
        return new BioTags(List.copyOf(types));
    }

    List<String> types() {
        return types;
    }

    int count() {
        return 1 + 2 * types.size();
    }

    /** For each tag, whether it belongs to one of {@code labels}; outside always does. */
    boolean[] allowed(Collection<String> labels) {
        boolean[] allowed = new boolean[count()];
        allowed[OUTSIDE] = true;
        for (int type = 0; type < types.size(); type++) {
            boolean wanted = labels.contains(types.get(type));
            allowed[1 + 2 * type] = wanted;
            allowed[2 + 2 * type] = wanted;
        }
        return allowed;
    }

    static boolean begins(int tag) {
        return (tag & 1) == 1;
    }

    static boolean continues(int tag) {
        return tag != OUTSIDE && (tag & 1) == 0;
    }

    /** Whether {@code next} may follow {@code previous}; a span is continued only by its own type. */
    static boolean mayFollow(int previous, int next) {
        return !continues(next) || previous == next || previous == next - 1;
    }

    /** The tags of an utterance of {@code length} tokens. */
    int[] encode(int length, List<LabelledSpan> spans) {
        int[] tags = new int[length];
        for (LabelledSpan span : spans) {
            int first = 1 + 2 * types.indexOf(span.label());
            tags[span.from()] = first;
            for (int i = span.from() + 1; i < span.to(); i++) {
                tags[i] = first + 1;
            }
        }
        return tags;
    }

    List<LabelledSpan> decode(int[] tags) {
        List<LabelledSpan> spans = new ArrayList<>();
        int from = 0;
        while (from < tags.length) {
            int to = from + 1;
            if (begins(tags[from])) {
                while (to < tags.length && tags[to] == tags[from] + 1) {
                    to++;
                }
                spans.add(new LabelledSpan(from, to, types.get((tags[from] - 1) / 2)));
            }
            from = to;
        }
        return spans;
    }
}
