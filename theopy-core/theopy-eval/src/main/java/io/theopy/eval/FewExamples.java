package io.theopy.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Leaves only some sentences an intent to learn from, as somebody has who begins. The same number of the draw leaves the
 * same sentences on every run.
 *
 * @param each sentences that stay of each intent, at most
 * @param draw another number draws others
 */
public record FewExamples(int each, long draw) {
    public FewExamples {
        if (each < 1) {
            throw new IllegalArgumentException("an intent needs at least one example, not " + each);
        }
    }

    /** {@code lines} in their order, without what is to be learned and was not drawn. */
    public List<CorpusLine> of(List<CorpusLine> lines) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
        Random random = new Random(draw);
        for (int i = order.size() - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        Map<String, Integer> taken = new HashMap<>();
        Set<Integer> left = new HashSet<>();
        for (int line : order) {
            CorpusLine candidate = lines.get(line);
            boolean few = candidate.isFor("train") && candidate.isInScope();
            if (few && taken.merge(candidate.example().intent(), 1, Integer::sum) > each) {
                left.add(line);
            }
        }
        return IntStream.range(0, lines.size())
                .filter(line -> !left.contains(line))
                .mapToObj(lines::get)
                .toList();
    }
}
