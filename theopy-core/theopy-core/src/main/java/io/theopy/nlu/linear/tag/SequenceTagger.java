package io.theopy.nlu.linear.tag;

import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.feature.LongIntTable;
import io.theopy.nlu.linear.file.ModelReader;
import io.theopy.nlu.linear.file.ModelWriter;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the words that fill slots: an averaged structured perceptron (Collins 2002) over BIO tags. Language-neutral:
 * what it knows, it learned. Immutable and thread-safe.
 */
public final class SequenceTagger {
    private final BioTags tags;
    private final LongIntTable index;
    private final TagLattice lattice;

    SequenceTagger(BioTags tags, LongIntTable index, TagLattice lattice) {
        this.tags = tags;
        this.index = index;
        this.lattice = lattice;
    }

    /**
     * Learns from the spans of {@code examples}, on the calling thread; no spans at all make a tagger that finds none.
     *
     * @param gazetteer what will be known when tagging, too
     */
    public static SequenceTagger train(List<TrainingExample> examples, Gazetteer gazetteer, TrainingOptions options) {
        return new PerceptronTrainer(examples, gazetteer, options).run();
    }

    /** The labels that it can give to spans. */
    public List<String> labels() {
        return tags.types();
    }

    /**
     * The spans in {@code said}, in order, not overlapping.
     *
     * @param labels no others are given: the slots of the intent at hand
     */
    public List<LabelledSpan> tag(Utterance said, Gazetteer gazetteer, Set<String> labels) {
        long[][] hashes = TagFeatures.of(said, gazetteer);
        int[][] features = new int[hashes.length][];
        for (int i = 0; i < hashes.length; i++) {
            features[i] = known(hashes[i], index);
        }
        return tags.decode(lattice.decode(features, tags.allowed(labels)));
    }

    /** The numbers of those features that training saw. */
    static int[] known(long[] hashes, LongIntTable index) {
        int[] numbers = new int[hashes.length];
        int size = 0;
        for (long hash : hashes) {
            int number = index.get(hash);
            if (number >= 0) {
                numbers[size++] = number;
            }
        }
        return Arrays.copyOf(numbers, size);
    }

    public void writeTo(ModelWriter out) {
        out.strings(tags.types());
        out.longs(index.toArray());
        out.floats(lattice.emissions());
        out.floats(lattice.transitions());
    }

    public static SequenceTagger readFrom(ModelReader in) {
        BioTags tags = new BioTags(in.strings());
        LongIntTable index = LongIntTable.of(in.longs());
        TagLattice lattice = new TagLattice(tags.count(), in.floats(), in.floats());
        int count = tags.count();
        ModelReader.require(lattice.emissions().length == (long) index.size() * count, "features and tags do not fit");
        ModelReader.require(lattice.transitions().length == (count + 1L) * count, "tags do not fit each other");
        return new SequenceTagger(tags, index, lattice);
    }
}
