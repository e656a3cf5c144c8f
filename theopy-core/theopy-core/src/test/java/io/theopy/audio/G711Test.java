package io.theopy.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The expected values are built from the segments of the recommendation's tables, not by the decoder's bit tricks. */
class G711Test {
    @Test
    void muLawFollowsTable2OfTheRecommendation() {
        int step = 2;
        int value = 0;
        for (int segment = 0; segment < 8; segment++) {
            for (int i = 0; i < 16; i++) {
                byte positive = (byte) (0xFF - (segment * 16 + i));
                byte negative = (byte) (0x7F - (segment * 16 + i));
                assertThat(G711.decodeMuLaw(positive)).isEqualTo((short) (value * 4));
                assertThat(G711.decodeMuLaw(negative)).isEqualTo((short) (value * -4));
                value += i == 15 ? step * 3 / 2 : step;
            }
            step *= 2;
        }
        assertThat(G711.decodeMuLaw((byte) 0x80))
                .as("the largest: 8031 of 14 bits")
                .isEqualTo((short) (8031 * 4));
    }

    @Test
    void aLawFollowsTable1OfTheRecommendation() {
        int step = 2;
        int value = 1;
        for (int segment = 0; segment < 8; segment++) {
            for (int i = 0; i < 16; i++) {
                byte positive = (byte) ((0x80 | segment * 16 + i) ^ 0x55);
                byte negative = (byte) (segment * 16 + i ^ 0x55);
                assertThat(G711.decodeALaw(positive)).isEqualTo((short) (value * 8));
                assertThat(G711.decodeALaw(negative)).isEqualTo((short) (value * -8));
                int nextStep = i == 15 && segment > 0 ? step * 2 : step;
                value += (step + nextStep) / 2;
            }
            step = segment == 0 ? step : step * 2;
        }
        assertThat(G711.decodeALaw((byte) 0xAA))
                .as("the largest: 4032 of 13 bits")
                .isEqualTo((short) (4032 * 8));
    }
}
