package io.theopy.audio;

import static io.theopy.audio.WavBytes.A_LAW;
import static io.theopy.audio.WavBytes.FLOAT;
import static io.theopy.audio.WavBytes.MU_LAW;
import static io.theopy.audio.WavBytes.PCM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {
    private static final byte[] TWO_SAMPLES = {1, 0, 2, 0};

    @Test
    void sixteenBitSamplesComeOutAsTheyAre() {
        AudioClip clip = read(WavBytes.mono16(16_000, 0, 1, -1, 32767, -32768));

        assertThat(clip.format()).isEqualTo(AudioFormat.SPEECH);
        assertThat(clip.samples()).containsExactly(0, 1, -1, 32767, -32768);
    }

    @Test
    void eightBitSamplesAreUnsignedAroundTheMiddle() {
        byte[] wav = WavBytes.of(PCM, 1, 8_000, 8, new byte[] {(byte) 128, (byte) 255, 0, (byte) 192});

        assertThat(read(wav).samples()).containsExactly(0, 127 * 256, -32768, 64 * 256);
    }

    @Test
    void twentyFourBitSamplesAreRoundedToSixteen() {
        byte[] data = {
            0, 0, 0, (byte) 0x7F, 0x01, 0, (byte) 0x80, 0x01, 0, (byte) 0xFF, (byte) 0xFF, 0x7F, 0, 0, (byte) 0x80
        };

        assertThat(read(WavBytes.of(PCM, 1, 44_100, 24, data)).samples()).containsExactly(0, 1, 2, 32767, -32768);
    }

    @Test
    void thirtyTwoBitSamplesAreScaledToSixteen() {
        byte[] data = littleEndian(16)
                .putInt(0)
                .putInt(65536)
                .putInt(Integer.MIN_VALUE)
                .putInt(Integer.MAX_VALUE)
                .array();

        assertThat(read(WavBytes.of(PCM, 1, 48_000, 32, data)).samples()).containsExactly(0, 1, -32768, 32767);
    }

    @Test
    void floatsBeyondFullScaleAreClippedAndWhatIsNoNumberIsSilent() {
        byte[] data = littleEndian(28)
                .putFloat(0.5f)
                .putFloat(-1f)
                .putFloat(1f)
                .putFloat(7f)
                .putFloat(Float.NaN)
                .putFloat(Float.NEGATIVE_INFINITY)
                .putFloat(1 / 32768f)
                .array();

        assertThat(read(WavBytes.of(FLOAT, 1, 16_000, 32, data)).samples())
                .containsExactly(16384, -32768, 32767, 32767, 0, -32768, 1);
    }

    @Test
    void doublesAreRead() {
        byte[] data = littleEndian(16).putDouble(-0.25).putDouble(0.75).array();

        assertThat(read(WavBytes.of(FLOAT, 1, 16_000, 64, data)).samples()).containsExactly(-8192, 24576);
    }

    @Test
    void telephoneCodesAreExpanded() {
        byte[] codes = {0x00, (byte) 0xFF, (byte) 0x80};
        byte[] aCodes = {0x2A, (byte) 0xAA, (byte) 0xD5};

        assertThat(read(WavBytes.of(MU_LAW, 1, 8_000, 8, codes)).samples()).containsExactly(-32124, 0, 32124);
        assertThat(read(WavBytes.of(A_LAW, 1, 8_000, 8, aCodes)).samples()).containsExactly(-32256, 32256, 8);
    }

    @Test
    void channelsAreAveraged() {
        byte[] stereo = littleEndian(8)
                .putShort((short) 1000)
                .putShort((short) 3000)
                .putShort((short) 32767)
                .putShort((short) 32767)
                .array();

        assertThat(read(WavBytes.of(PCM, 2, 16_000, 16, stereo)).samples()).containsExactly(2000, 32767);
        assertThat(read(WavBytes.of(MU_LAW, 6, 16_000, 8, new byte[] {-1, -1, -1, -1, -1, -128}))
                        .samples())
                .containsExactly(32124 / 6);
    }

    @Test
    void extensibleHeadersNameTheirCodecInTheSubFormat() {
        byte[] wav = WavBytes.riff(60 + 4)
                .extensible(PCM, 1, 16_000, 16, 16)
                .data(4, TWO_SAMPLES)
                .bytes();

        assertThat(read(wav).samples()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 8_000, 11_025, 22_050, 44_100, 96_000, 384_000})
    void everyRateIsKept(int rate) {
        assertThat(read(WavBytes.mono16(rate, 1)).format().sampleRate()).isEqualTo(rate);
    }

    @Test
    void otherChunksMayComeBeforeTheSamplesAndAfter() {
        byte[] wav = WavBytes.riff(200)
                .chunk("JUNK", 28)
                .fmt(PCM, 1, 16_000, 16)
                .chunk("LIST", 10)
                .data(4, TWO_SAMPLES)
                .chunk("id3 ", 40)
                .bytes();

        assertThat(read(wav).samples()).containsExactly(1, 2);
    }

    @Test
    void anOddChunkIsPaddedOrNot() {
        WavBytes padded = WavBytes.riff(100).chunk("LIST", 5).raw((byte) 0).fmt(PCM, 1, 16_000, 16);
        WavBytes unpadded = WavBytes.riff(100).chunk("LIST", 5).fmt(PCM, 1, 16_000, 16);

        assertThat(read(padded.data(4, TWO_SAMPLES).bytes()).samples()).containsExactly(1, 2);
        assertThat(read(unpadded.data(4, TWO_SAMPLES).bytes()).samples()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFFFFFFL, 0x7FFFFFFFL, 0x7FFFFFDBL, 0x7FFFF000L, 0x80000000L, 0xFFFFFFD3L})
    void aStreamOfUnknownLengthIsReadToItsEnd(long announced) {
        byte[] wav = WavBytes.riff(announced)
                .fmt(PCM, 1, 16_000, 16)
                .data(announced, (byte) 1, (byte) 0, (byte) 2, (byte) 0, (byte) 9)
                .bytes();

        assertThat(read(wav).samples()).as("without the half sample at the end").containsExactly(1, 2);
    }

    @Test
    void aFileThatHonestlyHoldsNoSamplesIsEmptyEvenWhenOtherChunksFollow() {
        byte[] alone = WavBytes.mono16(16_000);
        byte[] followed = WavBytes.riff(36 + 18)
                .fmt(PCM, 1, 16_000, 16)
                .data(0)
                .chunk("LIST", 10)
                .bytes();

        assertThat(read(alone).samples()).isEmpty();
        assertThat(read(followed).samples()).isEmpty();
    }

    @Test
    void bigFilesCarryTheirSizesInAHeaderOfTheirOwn() {
        byte[] wav = WavBytes.file("RF64", 0xFFFFFFFFL)
                .text("ds64")
                .int32(28)
                .int64(80)
                .int64(4)
                .int64(2)
                .int32(0)
                .fmt(PCM, 1, 16_000, 16)
                .data(0xFFFFFFFFL, TWO_SAMPLES)
                .chunk("LIST", 10)
                .bytes();

        assertThat(read(wav).samples()).containsExactly(1, 2);
    }

    @Test
    void bytesMayArriveOneByOne() {
        byte[] wav = WavBytes.mono16(16_000, 5, 6, 7);
        InputStream drip = new ByteArrayInputStream(wav) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }
        };

        assertThat(WavReader.read(drip, AudioLimits.DEFAULT).samples()).containsExactly(5, 6, 7);
    }

    @Test
    void whatTheWriterWritesTheReaderReads() {
        AudioClip clip = AudioClip.of(new AudioFormat(22_050), new short[] {3, -4, 32767, -32768});

        AudioClip again = read(WavWriter.toBytes(clip));

        assertThat(again.format()).isEqualTo(clip.format());
        assertThat(again.samples()).containsExactly(clip.samples());
    }

    private static AudioClip read(byte[] wav) {
        return WavReader.read(wav, AudioLimits.DEFAULT);
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
