package io.theopy.action.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardConfigTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Callable<Object>> impossible() {
        List<Callable<Object>> all = List.of(
                () -> new GuardConfig.Retries(0, SECOND, SECOND, SECOND),
                () -> new GuardConfig.Retries(11, SECOND, SECOND, SECOND),
                () -> new GuardConfig.Retries(3, Duration.ZERO, SECOND, SECOND),
                () -> new GuardConfig.Retries(3, SECOND, SECOND.dividedBy(2), SECOND),
                () -> new GuardConfig.Retries(3, SECOND, SECOND, SECOND.negated()),
                () -> new GuardConfig.Breaker(0, 0, 0.5, SECOND, 1),
                () -> new GuardConfig.Breaker(5, 6, 0.5, SECOND, 1),
                () -> new GuardConfig.Breaker(5, 5, 0, SECOND, 1),
                () -> new GuardConfig.Breaker(5, 5, 1.1, SECOND, 1),
                () -> new GuardConfig.Breaker(5, 5, Double.NaN, SECOND, 1),
                () -> new GuardConfig.Breaker(5, 5, 0.5, Duration.ZERO, 1),
                () -> new GuardConfig.Breaker(5, 5, 0.5, SECOND, 0),
                () -> new GuardConfig.Rate(0, 1),
                () -> new GuardConfig.Rate(Double.NaN, 1),
                () -> new GuardConfig.Rate(1, 0),
                () -> new GuardConfig.Cache(-1, 1, SECOND, SECOND),
                () -> new GuardConfig.Cache(1, -1, SECOND, SECOND),
                () -> new GuardConfig.Cache(1, 1, SECOND.negated(), SECOND));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatCannotWorkIsRefusedWithAReason(Callable<Object> made) {
        assertThatThrownBy(made::call)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void theDefaultsAreThoseOfTheAgreement() {
        GuardConfig defaults = GuardConfig.defaults();

        assertThat(defaults.retries().attempts()).isEqualTo(3);
        assertThat(defaults.breaker().leastCalls()).isEqualTo(5);
        assertThat(defaults.rate().perSecond()).isEqualTo(50);
    }
}
