package io.theopy.audio;

import static io.theopy.audio.WavBytes.MU_LAW;
import static io.theopy.audio.WavBytes.PCM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.theopy.audio.UnreadableAudioException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that was sent is heard, or it is refused: half a command may mean something else. */
class WavTailTest {
    private static final byte[] FOUR_SAMPLES = {1, 0, 2, 0, 3, 0, 4, 0};
    private static final byte[] SPEECH = {-7, -1, 9, 1, -3, 2, 40, -2, 5, 0, -9, -1, 7, 3, -4, 0};
    private static final byte[] WAV = WavBytes.mono16(16_000, 1, 2, 3, 4);
    private static final byte[] OTHER_FORMAT = WavBytes.of(MU_LAW, 1, 8_000, 8, SPEECH);

    static Stream<Arguments> moreSound() {
        byte[] unknown = endless(0xFFFFFFFFL, SPEECH);
        return Stream.of(
                arguments("two files", join(WAV, WAV), "a second WAV file"),
                arguments("three files", join(WAV, WAV, WAV), "a second WAV file"),
                arguments("a file in another format", join(WAV, OTHER_FORMAT), "a second WAV file"),
                arguments(
                        "a big file",
                        join(WAV, WavBytes.file("RF64", 0xFFFFFFFFL).bytes()),
                        "a second WAV file"),
                arguments("a file after an empty one", join(WavBytes.mono16(16_000), WAV), "a second WAV file"),
                arguments("a file after a title", join(WAV, chunk("LIST", 12), WAV), "a second WAV file"),
                arguments("a file after padding", join(WAV, new byte[8], WAV), "a second WAV file"),
                arguments("two files of unknown length", join(unknown, unknown), "begins among the samples"),
                arguments("a known after an unknown length", join(unknown, OTHER_FORMAT), "begins among the samples"),
                arguments("files within one length", within(join(SPEECH, WAV)), "begins among the samples"),
                arguments("FLAC", join(WAV, bytes("fLaC\0\0\0\42"), SPEECH), "FLAC audio"),
                arguments("Ogg", join(WAV, bytes("OggS\0\u0002\0\0"), SPEECH), "Ogg audio"),
                arguments("MP3", join(WAV, bytes("\u00FF\u00FB\u0090d"), SPEECH), "MP3 audio"),
                arguments("AIFF", join(WAV, bytes("FORM\0\0\0\u0010AIFF"), SPEECH), "AIFF audio"),
                arguments("a short size", short16(4, SPEECH), "unknown content beginning with the bytes FD 02"),
                arguments("an odd short size", short16(5, SPEECH), "unknown content"),
                arguments("speech after padding", join(WAV, new byte[16], SPEECH), "unknown content"),
                arguments("two data chunks", join(WAV, chunk("data", 16)), "beginning with the bytes 64 61 74 61"),
                arguments("a cut tag", join(WAV, bytes("LIST0\0\0\0INFO")), "ended inside the chunk \"LIST\""),
                arguments("a title of 1 GB", join(WAV, bytes("LIST\0\0\0@INFO")), "unknown content"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moreSound")
    void whatWouldNotBeHeardIsRefused(String what, byte[] wav, String message) {
        assertThatExceptionOfType(UnreadableAudioException.class)
                .as(what)
                .isThrownBy(() -> read(wav))
                .withMessageContaining(message)
                .withMessageContaining("send")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    static Stream<Arguments> noSound() {
        return Stream.of(
                arguments("a title", chunk("LIST", 26)),
                arguments("a title of odd size, padded", join(chunk("LIST", 5), new byte[1], chunk("cue ", 4))),
                arguments("a title of odd size, not padded", join(chunk("LIST", 5), chunk("id3 ", 40))),
                arguments("tags", join(chunk("id3 ", 40), chunk("bext", 602), chunk("iXML", 9))),
                arguments("a bare ID3v2 tag", join(bytes("ID3\u0003\0\0\0\0\u0001\u0002"), new byte[130])),
                arguments("a bare ID3v1 tag", join(bytes("TAGReminder"), new byte[117])),
                arguments("padding to a block", new byte[500]),
                arguments("less than a millisecond", new byte[] {1, 2, 3, 4, 5, 6, 7}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noSound")
    void whatHoldsNoSoundIsPassedOver(String what, byte[] tail) {
        assertThat(read(join(WAV, tail)).samples()).as(what).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0x10000000, 1_000_000_000, 2_000_000_000, 0x7FFFF000L, 0xFFFFFFFFL})
    void aSizeThatNobodyMeansIsReadToTheEnd(long announced) {
        assertThat(read(endless(announced, FOUR_SAMPLES)).samples()).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 36, 44, 1_000, 2_000_000_000, 0xFFFFFFFFL})
    void samplesAfterASizeOfZeroAreReadWhateverTheFilesSizeIs(long riffSize) {
        byte[] wav = WavBytes.riff(riffSize)
                .fmt(PCM, 1, 16_000, 16)
                .data(0, FOUR_SAMPLES)
                .bytes();

        assertThat(read(wav).samples()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aWrongSizeOfTheWholeFileDoesNotMatter() {
        byte[] wav = WavBytes.riff(10)
                .fmt(PCM, 1, 16_000, 16)
                .data(8, FOUR_SAMPLES)
                .chunk("LIST", 10)
                .bytes();

        assertThat(read(wav).samples()).containsExactly(1, 2, 3, 4);
    }

    private static AudioClip read(byte[] wav) {
        return WavReader.read(wav, AudioLimits.DEFAULT);
    }

    private static byte[] endless(long announced, byte[] data) {
        return WavBytes.riff(announced + 36)
                .fmt(PCM, 1, 16_000, 16)
                .data(announced, data)
                .bytes();
    }

    private static byte[] short16(int announced, byte[] data) {
        return WavBytes.riff(36 + announced)
                .fmt(PCM, 1, 16_000, 16)
                .data(announced, data)
                .bytes();
    }

    private static byte[] within(byte[] data) {
        return WavBytes.of(PCM, 1, 16_000, 16, data);
    }

    private static byte[] chunk(String id, int size) {
        return join(bytes(id), new byte[] {(byte) size, (byte) (size >> 8), 0, 0}, new byte[size]);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
