package io.theopy.nlu.linear.feature;

import io.theopy.nlu.linear.file.ModelReader;
import io.theopy.nlu.linear.file.ModelWriter;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns an utterance into a vector: TF-IDF weights of {@link NGrams} with sublinear term frequency, length 1 (Salton and
 * Buckley 1988). Features that training did not see are left out. Where it saw few sentences they still count for the
 * length, which makes the others shorter and says that less of the utterance was understood. Immutable and thread-safe.
 */
public final class FeatureExtractor {
    /** How much more a family of words counts than one word. */
    private static final double EMPHASIS = 3;

    private final LongIntTable frequentWords;
    private final LongIntTable vocabulary;
    private final float[] idf;
    /** The weight of a feature that no sentence had; 0 where there were so many sentences that it does not matter. */
    private final double unseen;

    FeatureExtractor(LongIntTable frequentWords, LongIntTable vocabulary, float[] idf, double unseen) {
        this.frequentWords = frequentWords;
        this.vocabulary = vocabulary;
        this.idf = idf;
        this.unseen = unseen;
    }

    private boolean fewExamples() {
        return unseen > 0;
    }

    /** How many features there are. */
    public int size() {
        return idf.length;
    }

    public SparseVector extract(Utterance said) {
        long[] grams = NGrams.of(said, frequentWords, fewExamples());
        int[] found = new int[grams.length];
        int count = 0;
        int unknown = 0;
        for (long gram : grams) {
            int index = vocabulary.get(gram);
            if (index >= 0) {
                found[count++] = index;
            } else {
                grams[unknown++] = gram;
            }
        }
        return weighed(found, count, unseenSquare(grams, unknown));
    }

    /** The sum of squares of what is among the first {@code count} of {@code grams}, which are sorted here. */
    private double unseenSquare(long[] grams, int count) {
        Arrays.sort(grams, 0, count);
        double square = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                double weight = emphasised(grams[i], unseen);
                square += weight * weight;
            }
        }
        return square;
    }

    private static double emphasised(long gram, double weight) {
        return Grams.isEmphasised(gram) ? EMPHASIS * weight : weight;
    }

    /** The vector of the first {@code count} of the features {@code found}, which are sorted here. */
    private SparseVector weighed(int[] found, int count, double unseenSquare) {
        Arrays.sort(found, 0, count);
        int[] indices = new int[count];
        float[] values = new float[count];
        int size = 0;
        for (int i = 0; i < count; ) {
            int next = i + 1;
            while (next < count && found[next] == found[i]) {
                next++;
            }
            indices[size] = found[i];
            values[size++] = (next - i == 1 ? 1 : (float) (1 + Math.log(next - i))) * idf[found[i]];
            i = next;
        }
        return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size)).normalized(unseenSquare);
    }

    public void writeTo(ModelWriter out) {
        out.longs(frequentWords.toArray());
        out.longs(vocabulary.toArray());
        out.floats(idf);
        out.real(unseen);
    }

    public static FeatureExtractor readFrom(ModelReader in) {
        FeatureExtractor extractor =
                new FeatureExtractor(LongIntTable.of(in.longs()), LongIntTable.of(in.longs()), in.floats(), in.real());
        ModelReader.require(extractor.vocabulary.size() == extractor.size(), "features and their weights do not fit");
        return extractor;
    }

    /** An extractor and the vectors of the sentences that it was fitted to. */
    public record Fitted(FeatureExtractor extractor, List<SparseVector> vectors) {}

    /** Learns vocabulary and weights; keeps features that occur in at least {@code minCount} sentences. */
    public static Fitted fit(List<Utterance> sentences, int minCount, boolean fewExamples) {
        LongIntTable frequent = frequentWords(sentences);
        DocumentCounts counts = new DocumentCounts();
        List<int[]> numbers = new ArrayList<>(sentences.size());
        sentences.forEach(sentence -> numbers.add(counts.add(NGrams.of(sentence, frequent, fewExamples))));
        long[] grams = counts.atLeast(minCount);
        LongIntTable vocabulary = LongIntTable.of(grams);
        int[] indices = counts.renumbered(minCount);
        float[] idf = new float[vocabulary.size()];
        for (int number = 0; number < indices.length; number++) {
            if (indices[number] >= 0) {
                double weight = Math.log((1.0 + sentences.size()) / (1.0 + counts.of(number))) + 1;
                idf[indices[number]] = (float) emphasised(grams[indices[number]], weight);
            }
        }
        FeatureExtractor extractor =
                new FeatureExtractor(frequent, vocabulary, idf, fewExamples ? Math.log(1.0 + sentences.size()) + 1 : 0);
        List<SparseVector> vectors =
                numbers.stream().map(those -> extractor.kept(those, indices)).toList();
        return new Fitted(extractor, vectors);
    }

    /**
     * The vector of a training sentence, whose features have provisional numbers; overwrites them. Too rare ones count as
     * those that nothing is known about.
     */
    private SparseVector kept(int[] numbers, int[] indices) {
        Arrays.sort(numbers);
        double rare = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (indices[numbers[i]] < 0 && (i == 0 || numbers[i] != numbers[i - 1])) {
                rare += unseen * unseen;
            }
        }
        int count = 0;
        for (int number : numbers) {
            if (indices[number] >= 0) {
                numbers[count++] = indices[number];
            }
        }
        return weighed(numbers, count, rare);
    }

    private static LongIntTable frequentWords(List<Utterance> sentences) {
        DocumentCounts counts = new DocumentCounts();
        for (Utterance sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            counts.add(NGrams.wordsOf(tokens));
        }
        return LongIntTable.of(counts.atLeast(2));
    }
}
