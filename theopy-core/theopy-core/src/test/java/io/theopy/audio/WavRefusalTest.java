package io.theopy.audio;

import static io.theopy.audio.WavBytes.FLOAT;
import static io.theopy.audio.WavBytes.MU_LAW;
import static io.theopy.audio.WavBytes.PCM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.theopy.audio.UnreadableAudioException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WavRefusalTest {
    private static final byte[] DATA = {1, 0, 2, 0};

    static Stream<Arguments> unreadable() {
        byte[] good = WavBytes.mono16(16_000, 1, 2, 3);
        return Stream.of(
                arguments(new byte[0], Reason.EMPTY, "no audio was sent"),
                arguments(Arrays.copyOf(good, 3), Reason.NOT_AUDIO, "52 49 46"),
                arguments(Arrays.copyOf(good, 7), Reason.DAMAGED, "only 7 bytes arrived"),
                arguments(Arrays.copyOf(good, 12), Reason.DAMAGED, "ended before the format header"),
                arguments(Arrays.copyOf(good, 18), Reason.DAMAGED, "ended before the format header"),
                arguments(Arrays.copyOf(good, 25), Reason.DAMAGED, "ended inside the format header, 5 of its 16"),
                arguments(Arrays.copyOf(good, 36), Reason.DAMAGED, "ended before the samples"),
                arguments(Arrays.copyOf(good, 42), Reason.DAMAGED, "ended before the samples"),
                arguments(Arrays.copyOf(good, 47), Reason.DAMAGED, "header announces 6 bytes, 3 arrived"),
                arguments(bytes("\u0089PNG\r\n\u001A\n0000"), Reason.NOT_AUDIO, "a PNG picture; send a WAV file"),
                arguments(bytes("OggS00000000"), Reason.NOT_AUDIO, "Ogg audio"),
                arguments(bytes("ID3\u0004000000000"), Reason.NOT_AUDIO, "MP3 audio"),
                arguments(bytes("RIFF0000AVI "), Reason.NOT_AUDIO, "an AVI video"),
                arguments(bytes("RIFX0000WAVE"), Reason.NOT_AUDIO, "big-endian"),
                arguments(bytes("{\"text\": \"hello\"}"), Reason.NOT_AUDIO, "JSON"),
                arguments(new byte[2000], Reason.NOT_AUDIO, "beginning with the bytes 00 00 00 00"),
                arguments(WavBytes.of(PCM, 0, 16_000, 16, DATA), Reason.DAMAGED, "0 channels"),
                arguments(WavBytes.of(PCM, 65, 16_000, 8, DATA), Reason.UNSUPPORTED, "65 channels"),
                arguments(WavBytes.of(PCM, 1, 0, 16, DATA), Reason.UNSUPPORTED, "0 samples a second"),
                arguments(WavBytes.of(PCM, 1, -1, 16, DATA), Reason.UNSUPPORTED, "4294967295 samples"),
                arguments(WavBytes.of(PCM, 1, 16_000, 12, DATA), Reason.UNSUPPORTED, "12-bit PCM"),
                arguments(WavBytes.of(PCM, 1, 16_000, 0, DATA), Reason.UNSUPPORTED, "0-bit PCM"),
                arguments(WavBytes.of(FLOAT, 1, 16_000, 16, DATA), Reason.UNSUPPORTED, "16-bit floating point"),
                arguments(WavBytes.of(MU_LAW, 1, 16_000, 16, DATA), Reason.UNSUPPORTED, "16-bit MU_LAW"),
                arguments(WavBytes.of(0x11, 1, 16_000, 4, DATA), Reason.UNSUPPORTED, "IMA ADPCM"),
                arguments(WavBytes.of(0x55, 1, 16_000, 0, DATA), Reason.UNSUPPORTED, "MP3"),
                arguments(WavBytes.of(0x1234, 1, 16_000, 16, DATA), Reason.UNSUPPORTED, "unknown codec (number 4660)"),
                arguments(WavBytes.of(0xFFFE, 1, 16_000, 16, DATA), Reason.DAMAGED, "extensible format header has 16"),
                arguments(
                        WavBytes.riff(40).data(4, DATA).bytes(),
                        Reason.DAMAGED,
                        "samples come before the format header"),
                arguments(
                        WavBytes.riff(40).chunk("fmt ", 14).data(4, DATA).bytes(),
                        Reason.DAMAGED,
                        "a format header of 14 bytes"),
                arguments(
                        WavBytes.riff(40)
                                .text("LIST")
                                .int32(1_000_000)
                                .raw(DATA)
                                .bytes(),
                        Reason.DAMAGED,
                        "ended inside the chunk \"LIST\", 4 of its 1000000"),
                arguments(
                        WavBytes.riff(40).text("LI\nT").int32(0xFFFFFFFFL).bytes(), Reason.TOO_LONG, "25000000 bytes"),
                arguments(
                        WavBytes.riff(40)
                                .fmt(PCM, 1, 16_000, 16)
                                .data(25_000_001, DATA)
                                .bytes(),
                        Reason.TOO_LONG,
                        "more than the 25000000 bytes"),
                arguments(
                        WavBytes.riff(40)
                                .fmt(PCM, 1, 16_000, 16)
                                .data(60 * 32_000 + 2, DATA)
                                .bytes(),
                        Reason.TOO_LONG,
                        "longer than the 60 seconds"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedWithWhatWasFoundAndWhatToSend(byte[] bytes, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableAudioException.class)
                .isThrownBy(() -> WavReader.read(bytes, AudioLimits.DEFAULT))
                .withMessageContaining(message)
                .withMessageContaining("send")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void everyCutOfAGoodFileIsRefused() {
        byte[] good = WavBytes.mono16(16_000, 1, 2, 3, 4);

        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatExceptionOfType(UnreadableAudioException.class)
                    .isThrownBy(() -> WavReader.read(cut, AudioLimits.DEFAULT));
        }
    }

    @Test
    void anEndlessStreamEndsAtTheLimit() {
        byte[] header =
                WavBytes.riff(0).fmt(PCM, 1, 16_000, 16).data(0xFFFFFFFFL).bytes();
        AudioLimits oneSecond = new AudioLimits(1_000_000, Duration.ofSeconds(1));
        AudioLimits fewBytes = new AudioLimits(1_000, Duration.ofSeconds(1));

        assertThatExceptionOfType(UnreadableAudioException.class)
                .isThrownBy(() -> WavReader.read(endless(header), oneSecond))
                .withMessageContaining("longer than the 1 seconds");
        assertThatExceptionOfType(UnreadableAudioException.class)
                .isThrownBy(() -> WavReader.read(endless(header), fewBytes))
                .withMessageContaining("more than the 1000 bytes");
    }

    @Test
    void aBrokenConnectionIsARefusalTooAndKeepsItsCause() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(WavBytes.mono16(16_000, 1, 2), 46)), broken);

        assertThatExceptionOfType(UnreadableAudioException.class)
                .isThrownBy(() -> WavReader.read(in, AudioLimits.DEFAULT))
                .withMessageContaining("stopped arriving after 46 bytes")
                .withCauseInstanceOf(IOException.class);
    }

    private static InputStream endless(byte[] header) {
        return new SequenceInputStream(new ByteArrayInputStream(header), new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
