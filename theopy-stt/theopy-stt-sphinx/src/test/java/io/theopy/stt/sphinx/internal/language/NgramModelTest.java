package io.theopy.stt.sphinx.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class NgramModelTest {
    private static final int MARK = 0;
    private static final int INVOICE = 1;
    private static final int ONE = 2;
    private static final int PAID = 3;
    private static final int WORDS = 4;

    private final NgramModel model = model();

    @Test
    void whatWasSeenIsLikelierThanWhatWasNot() {
        int afterMark = after(model.start(), MARK);

        assertThat(log(afterMark, INVOICE)).isGreaterThan(log(afterMark, PAID));
    }

    @Test
    void nothingIsImpossible() {
        int state = after(after(model.start(), PAID), PAID);

        for (int word = 0; word <= WORDS; word++) {
            assertThat(log(state, word)).isGreaterThan(-20);
        }
    }

    @Test
    void probabilitiesOfAllWordsAddUpToOneAfterAnyTwo() {
        for (int first = 0; first < WORDS; first++) {
            for (int second = 0; second < WORDS; second++) {
                int state = after(after(model.start(), first), second);
                double sum = 0;
                for (int word = 0; word <= WORDS; word++) {
                    sum += Math.exp(log(state, word));
                }
                assertThat(sum).as("after %d %d", first, second).isCloseTo(1, offset(0.15));
            }
        }
    }

    @Test
    void twoWordsTellMoreThanOne() {
        int afterInvoiceOne = after(after(model.start(), INVOICE), ONE);
        int afterOneAlone = after(after(model.start(), PAID), ONE);

        assertThat(log(afterInvoiceOne, PAID)).isGreaterThan(log(afterOneAlone, PAID));
    }

    @Test
    void theEndIsAWordLikeOthers() {
        int afterPaid = after(after(after(model.start(), INVOICE), ONE), PAID);

        assertThat(log(afterPaid, model.end())).isGreaterThan(-0.7f);
    }

    private int after(int state, int word) {
        return NgramModel.stateOf(model.follow(state, word));
    }

    private float log(int state, int word) {
        return NgramModel.logOf(model.follow(state, word));
    }

    private static NgramModel model() {
        NgramCounter counter = new NgramCounter(WORDS, WordKinds.none(WORDS));
        counter.add(new int[] {MARK, INVOICE, ONE, PAID}, 5);
        counter.add(new int[] {INVOICE, ONE, PAID}, 3);
        counter.add(new int[] {ONE}, 4);
        return NgramEstimator.estimate(counter, 0.3f);
    }
}
