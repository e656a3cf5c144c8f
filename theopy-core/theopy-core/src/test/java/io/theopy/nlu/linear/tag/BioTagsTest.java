package io.theopy.nlu.linear.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.nlu.linear.training.LabelledSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BioTagsTest {
    private final BioTags tags = new BioTags(List.of("city", "client"));

    @Test
    void spansSurviveBeingTags() {
        List<LabelledSpan> spans = List.of(
                new LabelledSpan(0, 2, "client"), new LabelledSpan(2, 3, "client"), new LabelledSpan(4, 6, "city"));

        assertThat(tags.decode(tags.encode(7, spans))).isEqualTo(spans);
    }

    @Test
    void aSpanIsContinuedByItsOwnTypeOnly() {
        int beginCity = 1;
        int inCity = 2;
        int inClient = 4;

        assertThat(BioTags.mayFollow(beginCity, inCity)).isTrue();
        assertThat(BioTags.mayFollow(inCity, inCity)).isTrue();
        assertThat(BioTags.mayFollow(BioTags.OUTSIDE, inCity)).isFalse();
        assertThat(BioTags.mayFollow(beginCity, inClient)).isFalse();
        assertThat(BioTags.mayFollow(inCity, inClient)).isFalse();
        assertThat(BioTags.mayFollow(inCity, BioTags.OUTSIDE)).isTrue();
    }

    @Test
    void theBestSequenceIsValidWhateverTheWeights() {
        Random random = new Random(7);
        boolean[] all = {true, true, true, true, true};
        for (int round = 0; round < 200; round++) {
            int[] best = new TagLattice(5, weights(random, 50), weights(random, 30)).decode(features(random), all);

            int previous = BioTags.OUTSIDE;
            for (int tag : best) {
                assertThat(BioTags.mayFollow(previous, tag)).isTrue();
                previous = tag;
            }
        }
    }

    @Test
    void tagsThatAreNotAllowedAreNotUsed() {
        Random random = new Random(8);
        boolean[] noCity = {true, false, false, true, true};
        for (int round = 0; round < 200; round++) {
            int[] best = new TagLattice(5, weights(random, 50), weights(random, 30)).decode(features(random), noCity);

            assertThat(best).doesNotContain(1, 2);
        }
    }

    private static int[][] features(Random random) {
        int[][] features = new int[1 + random.nextInt(8)][];
        for (int i = 0; i < features.length; i++) {
            features[i] = random.ints(random.nextInt(4), 0, 10).toArray();
        }
        return features;
    }

    private static float[] weights(Random random, int size) {
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = random.nextFloat() * 2 - 1;
        }
        return weights;
    }
}
