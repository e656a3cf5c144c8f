package io.theopy.nlu.linear;

import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.List;

/**
 * Turns an utterance into a vector: TF-IDF weights of {@link NGrams} with sublinear term frequency, length 1 (Salton and
 * Buckley 1988). Features that training did not see are left out. Immutable and thread-safe.
 */
final class FeatureExtractor {
    private final LongIntTable frequentWords;
    private final LongIntTable vocabulary;
    private final float[] idf;

    FeatureExtractor(LongIntTable frequentWords, LongIntTable vocabulary, float[] idf) {
        this.frequentWords = frequentWords;
        this.vocabulary = vocabulary;
        this.idf = idf;
    }

    /** How many features there are. */
    int size() {
        return idf.length;
    }

    SparseVector extract(Utterance said) {
        return vector(NGrams.of(said.tokens(), frequentWords));
    }

    SparseVector vector(long[] grams) {
        int[] found = new int[grams.length];
        int count = 0;
        for (long gram : grams) {
            int index = vocabulary.get(gram);
            if (index >= 0) {
                found[count++] = index;
            }
        }
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
        return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size)).normalized();
    }

    void writeTo(ModelWriter out) {
        out.longs(frequentWords.toArray());
        out.longs(vocabulary.toArray());
        out.floats(idf);
    }

    static FeatureExtractor readFrom(ModelReader in) {
        return new FeatureExtractor(LongIntTable.of(in.longs()), LongIntTable.of(in.longs()), in.floats());
    }

    /** An extractor and the vectors of the sentences that it was fitted to. */
    record Fitted(FeatureExtractor extractor, List<SparseVector> vectors) {}

    /** Learns vocabulary and weights; keeps features that occur in at least {@code minCount} sentences. */
    static Fitted fit(List<Utterance> sentences, int minCount) {
        LongIntTable frequent = frequentWords(sentences);
        List<long[]> grams =
                sentences.stream().map(s -> NGrams.of(s.tokens(), frequent)).toList();
        DocumentCounts counts = new DocumentCounts();
        grams.forEach(counts::add);
        LongIntTable vocabulary = LongIntTable.of(counts.atLeast(minCount));
        float[] idf = new float[vocabulary.size()];
        long[] features = vocabulary.toArray();
        for (int i = 0; i < idf.length; i++) {
            idf[i] = (float) (Math.log((1.0 + sentences.size()) / (1.0 + counts.of(features[i]))) + 1);
        }
        FeatureExtractor extractor = new FeatureExtractor(frequent, vocabulary, idf);
        return new Fitted(extractor, grams.stream().map(extractor::vector).toList());
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
