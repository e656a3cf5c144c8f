package io.theopy.nlu.statistical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void resultsComeInTheOrderOfTheKeys() {
        assertThat(SideBySide.map(List.of(3, 1, 2), n -> n * n)).hasToString("{3=9, 1=1, 2=4}");
        assertThat(SideBySide.map(List.<Integer>of(), n -> n)).isEmpty();
    }

    @Test
    void allAreAtWorkAtOnce() {
        CountDownLatch both = new CountDownLatch(2);

        assertThat(SideBySide.map(List.of("en", "fr"), language -> {
                    both.countDown();
                    try {
                        return both.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .containsOnly(Map.entry("en", true), Map.entry("fr", true));
    }

    @Test
    void whatGoesWrongIsThrownAsItIs() {
        assertThatThrownBy(() -> SideBySide.map(List.of(1, 0), n -> 1 / n))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("/ by zero");
    }

    @Test
    void workersHaveTheCallersClassLoader() {
        ClassLoader loader = new ClassLoader() {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            assertThat(SideBySide.map(List.of(1), n -> Thread.currentThread().getContextClassLoader()))
                    .containsValue(loader);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
