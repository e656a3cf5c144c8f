package io.theopy.stt.sphinx.internal.acoustic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TriphonesTest {
    private final Triphones triphones = Triphones.load();
    private final PhoneSet phones = triphones.phones();

    @Test
    void aSeenTriphoneHasItsOwnStates() {
        // From the model definition: "AA AA B b n/a 2 162 167 207".
        int aa = phones.number("AA");
        int sequence = triphones.sequence(aa, aa, phones.number("B"), WordPosition.BEGIN);

        assertThat(triphones.senone(sequence, 0)).isEqualTo(162);
        assertThat(triphones.senone(sequence, 1)).isEqualTo(167);
        assertThat(triphones.senone(sequence, 2)).isEqualTo(207);
    }

    @Test
    void everyPhoneHasStatesBetweenAnyNeighbours() {
        for (int left = 0; left < phones.size(); left++) {
            for (int right = 0; right < phones.size(); right++) {
                int sequence = triphones.sequence(phones.number("ZH"), left, right, WordPosition.SINGLE);
                assertThat(triphones.base(triphones.senone(sequence, 1))).isEqualTo(phones.number("ZH"));
            }
        }
    }

    @Test
    void noiseBesideAPhoneCountsAsSilence() {
        int t = phones.number("T");

        assertThat(triphones.sequence(t, phones.noise(), t, WordPosition.BEGIN))
                .isEqualTo(triphones.sequence(t, phones.silence(), t, WordPosition.BEGIN));
    }

    @Test
    void anUnknownPhoneIsRefused() {
        assertThatThrownBy(() -> phones.number("XX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XX");
    }
}
