package io.theopy.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A moment that is so far from another. */
class ShiftTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T14:00, true, PT1H, 2026-12-01T15:00",
        "2026-12-01T14:00, false, PT1H, 2026-12-01T13:00",
        "2026-12-01T23:45, true, PT30M, 2026-12-02T00:15",
        "2026-12-01T14:00, true, PT1H30M, 2026-12-01T15:30",
        "2026-12-01T14:00, false, P7D, 2026-11-24T14:00",
        "2026-12-31T14:00, true, P1M, 2027-01-31T14:00",
        "2026-12-01, true, P2D, 2026-12-03",
        "2026-12-01T14:00:00, true, PT1H, 2026-12-01T15:00",
    })
    void isReckonedFromTheOther(String moment, boolean later, String amount, String expected) {
        SlotValue shift = Shift.value(later, amount, "so much");

        assertThat(Shift.from(moment, shift).map(SlotValue::value)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, PT1H", "tomorrow, P1D", "'', PT1H", "2026-11-30/2026-12-06, P7D"})
    void hasNoMomentWhereThereIsNone(String moment, String amount) {
        assertThat(Shift.from(moment, Shift.value(true, amount, "so much"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01T14:00", "PT1H", "+PT", "-P", "+P1Y", "+1"})
    void isNothingElse(String value) {
        assertThat(Shift.is(SlotValue.of(value, value))).isFalse();
    }
}
