package io.theopy.nlu.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CoolDownTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final CoolDown respite = new CoolDown(nanos::get);

    @Test
    void threeFailuresInARowMakeAPause() {
        respite.failed();
        respite.failed();
        assertThat(respite.isOn()).isFalse();

        respite.failed();
        assertThat(respite.isOn()).isTrue();
    }

    @Test
    void anAnswerInBetweenStartsTheCountAgain() {
        respite.failed();
        respite.failed();
        respite.worked();
        respite.failed();

        assertThat(respite.isOn()).isFalse();
    }

    @Test
    void afterThePauseOneTryDecides() {
        respite.failed();
        respite.failed();
        respite.failed();
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(respite.isOn()).isFalse();

        respite.failed();
        assertThat(respite.isOn()).isTrue();
    }
}
