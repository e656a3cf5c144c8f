package io.theopy.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTimingsTest {
    @Test
    void millisecondsAddUpToTheTotal() {
        StageTimings timings = new StageTimings(Map.of(
                Stage.TTS,
                Duration.ofNanos(1_999_999),
                Stage.STT,
                Duration.ofNanos(777_777),
                Stage.NLU,
                Duration.ofNanos(999)));

        Map<String, Double> millis = timings.toMillis();

        double sum = millis.entrySet().stream()
                .filter(e -> !e.getKey().equals("total"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        assertThat(millis.get("total")).isCloseTo(sum, within(1e-9));
        assertThat(millis.keySet()).containsExactly("stt", "nlu", "tts", "total");
    }
}
