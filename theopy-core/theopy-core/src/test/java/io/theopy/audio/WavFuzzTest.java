package io.theopy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes are sent as audio: audio comes out, or a clear refusal. */
class WavFuzzTest {
    private static final int ROUNDS = 30_000;

    @Test
    void anyBytesAreAudioOrAreRefused() {
        Random random = new Random(20_261_101);
        byte[] mono = WavBytes.mono16(16_000, random.ints(200, -32768, 32768).toArray());
        byte[] data = new byte[240];
        random.nextBytes(data);
        List<byte[]> seeds = List.of(
                mono,
                WavBytes.of(WavBytes.FLOAT, 2, 44_100, 64, data),
                WavBytes.of(WavBytes.A_LAW, 1, 8_000, 8, data),
                WavBytes.riff(0xFFFFFFFFL)
                        .chunk("LIST", 7)
                        .extensible(WavBytes.PCM, 3, 48_000, 24, 24)
                        .data(0xFFFFFFFFL, data)
                        .bytes());
        int audio = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = round % 10 == 0 ? randomBytes(random) : mutated(random, seeds.get(round % seeds.size()));
            if (isAudio(bytes, round)) {
                audio++;
            }
        }
        assertThat(audio).as("files that survived their mutations").isBetween(ROUNDS / 20, ROUNDS);
    }

    private static boolean isAudio(byte[] bytes, int round) {
        try {
            AudioClip clip = WavReader.read(bytes, AudioLimits.DEFAULT);
            assertThat(clip.samples().length).isLessThanOrEqualTo(bytes.length);
            return true;
        } catch (UnreadableAudioException e) {
            assertThat(e.getMessage()).contains("send");
            return false;
        } catch (RuntimeException | Error e) {
            return fail("round " + round + " with bytes " + Arrays.toString(bytes), e);
        }
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(Random random, byte[] seed) {
        byte[] bytes = seed.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 80 : bytes.length));
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                case 3 -> bytes = Arrays.copyOf(bytes, Math.max(1, random.nextInt(bytes.length * 2)));
                default -> {
                    int length = Math.min(8, bytes.length - at);
                    System.arraycopy(seed, random.nextInt(seed.length - 8), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
