package io.theopy.server.http.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {
    private final AtomicLong now = new AtomicLong();
    private final Spending spending =
            new Spending(new Quota("turns", Quota.REQUESTS, 3, Duration.ofMinutes(1)), now::get);

    @Test
    void aQuotaIsThereAgainWhenItsWindowIsOver() {
        assertThat(spending.take("ada", 3)).isEqualTo(new Standing(true, 0, Duration.ofMinutes(1)));
        pass(Duration.ofSeconds(59));
        assertThat(spending.take("ada", 1)).isEqualTo(new Standing(false, 0, Duration.ofSeconds(1)));
        pass(Duration.ofSeconds(1));

        assertThat(spending.take("ada", 1)).isEqualTo(new Standing(true, 2, Duration.ofMinutes(1)));
    }

    @Test
    void aWindowIsNotMadeLongerByWhoGoesOnAsking() {
        spending.take("ada", 3);
        for (int second = 1; second < 60; second++) {
            pass(Duration.ofSeconds(1));
            assertThat(spending.take("ada", 1).granted()).isFalse();
        }
        pass(Duration.ofSeconds(1));

        assertThat(spending.take("ada", 1).granted()).isTrue();
    }

    @Test
    void eachHasTheirOwn() {
        spending.take("ada", 3);

        assertThat(spending.take("eve", 3).granted()).isTrue();
    }

    @Test
    void whatDoesNotFitIsNotTakenAndWhatFitsStillIs() {
        spending.take("ada", 1);

        assertThat(spending.take("ada", 3)).isEqualTo(new Standing(false, 2, Duration.ofMinutes(1)));
        assertThat(spending.take("ada", 2).granted()).isTrue();
    }

    @Test
    void whatIsGivenBackCanBeHadAgain() {
        spending.take("ada", 3);
        spending.giveBack("ada", 2);

        assertThat(spending.look("ada", 2).granted()).isTrue();
        assertThat(spending.look("ada", 3).granted()).isFalse();
    }

    @Test
    void headersAreWrittenAsTheDraftHasThem() {
        assertThat(spending.quota().policy()).isEqualTo("\"turns\";q=3;w=60");
        assertThat(new Quota("audio", "audio-seconds", 60, Duration.ofDays(1)).policy())
                .isEqualTo("\"audio\";q=60;qu=\"audio-seconds\";w=86400");
        assertThat(new Standing(true, 2, Duration.ofMillis(1_001)).field("turns"))
                .isEqualTo("\"turns\";r=2;t=2");
        assertThat(new Standing(false, 0, Duration.ZERO).seconds()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.2, false",
        "127.0.0.1, 127.0.0.1, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:10.0.0.1, 10.0.0.1, true",
        "fe80::1%1, fe80::2, true",
    })
    void addressesThatOneCustomerHasCountAsOne(String one, String other, boolean same) {
        assertThat(AddressBlock.of(one).equals(AddressBlock.of(other))).isEqualTo(same);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
