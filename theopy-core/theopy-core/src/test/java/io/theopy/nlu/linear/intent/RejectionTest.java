package io.theopy.nlu.linear.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionTest {
    @Test
    void theThresholdLiesBetweenWhatIsInScopeAndWhatIsNot() {
        assertThat(Rejection.threshold(List.of(0.9, 0.8, 0.95), List.of(0.1, 0.3, 0.2)))
                .isGreaterThan(0.3)
                .isLessThanOrEqualTo(0.8);
    }

    @Test
    void withRoomItLiesHalfWay() {
        assertThat(Rejection.thresholdWithRoom(List.of(0.9, 0.8, 0.95), List.of(0.1, 0.3, 0.2)))
                .isCloseTo(0.55, within(1e-9));
    }

    @Test
    void mistakesArgueForNoThreshold() {
        assertThat(Rejection.threshold(List.of(-1.0, -1.0, 0.7, 0.8), List.of(0.2)))
                .isEqualTo(0.7);
    }

    @Test
    void withoutExamplesOutOfScopeNearlyAllIsKept() {
        List<Double> inScope = new ArrayList<>(Collections.nCopies(99, 0.9));
        inScope.add(0.01);

        assertThat(Rejection.threshold(inScope, List.of())).isEqualTo(0.9);
    }

    @Test
    void withoutAnythingNothingIsRejected() {
        assertThat(Rejection.threshold(List.of(), List.of(0.4))).isZero();
    }
}
