package io.theopy.nlu.linear.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.theopy.nlu.linear.intent.Calibration.Scored;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    /** A judge who is always as sure as {@code e^margin : 1}, and right {@code right} times in 100. */
    private static List<Scored> judge(float margin, int right) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            scored.add(new Scored(new float[] {margin, 0}, i < right ? 0 : 1));
        }
        return scored;
    }

    @Test
    void aJudgeWhoIsTooSureIsToned() {
        Calibration calibration = Calibration.fit(judge(8, 80));

        assertThat(calibration.temperature()).isGreaterThan(1);
        assertThat((double) calibration.probabilities(new float[] {8, 0})[0]).isCloseTo(0.8, within(0.001));
    }

    @Test
    void aJudgeWhoIsTooModestIsEncouraged() {
        Calibration calibration = Calibration.fit(judge(0.5f, 95));

        assertThat(calibration.temperature()).isLessThan(1);
        assertThat((double) calibration.probabilities(new float[] {0.5f, 0})[0]).isCloseTo(0.95, within(0.001));
    }

    @Test
    void moreScoreIsMoreProbability() {
        Calibration calibration = Calibration.fit(judge(8, 80));

        double before = 0;
        for (float score = -20; score <= 20; score += 0.5f) {
            double probability = calibration.probabilities(new float[] {score, 0, 1})[0];
            assertThat(probability).isGreaterThan(before);
            before = probability;
        }
    }

    @Test
    void withoutHeldOutSentencesScoresStayAsTheyAre() {
        assertThat(Calibration.fit(List.of())).isEqualTo(Calibration.none());
    }

    @Test
    void theExpectedErrorIsTheGapBetweenConfidenceAndTruth() {
        double[] sure = {0.9, 0.9, 0.9, 0.9};

        assertThat(ExpectedCalibrationError.of(sure, new boolean[] {true, true, false, false}))
                .isCloseTo(0.4, within(1e-9));
        assertThat(ExpectedCalibrationError.of(new double[] {1, 0}, new boolean[] {true, false}))
                .isZero();
    }
}
