package io.theopy.stt.sphinx.internal.search;

import static io.theopy.stt.sphinx.internal.search.ToyModel.A;
import static io.theopy.stt.sphinx.internal.search.ToyModel.B;
import static io.theopy.stt.sphinx.internal.search.ToyModel.HALF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhoneLoopTest {
    private static final float ONE_OF_FIVE = (float) -Math.log(5);

    private final PhoneLoop loop = new PhoneLoop(ToyModel.acoustic());

    @Test
    void anyRowOfPhonesFitsAtThePriceOfChoosingThem() {
        ToyModel.frames(A, B).forEach(loop::accept);

        assertThat(loop.fit(0, 5)).isCloseTo(2 * ONE_OF_FIVE + 5 * HALF, within(1e-3f));
    }

    @Test
    void theFitOfAPartIsWhatItAddsToTheBestPath() {
        ToyModel.frames(A, B).forEach(loop::accept);

        assertThat(loop.fit(0, 2)).isCloseTo(ONE_OF_FIVE + 2 * HALF, within(1e-3f));
        assertThat(loop.fit(0, 2) + loop.fit(3, 5)).isCloseTo(loop.fit(0, 5), within(1e-3f));
    }
}
