package io.theopy.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {
    private static final AudioClip CLIP = AudioClip.of(AudioFormat.SPEECH, new short[] {1, -2});

    @Test
    void aClipBecomesThePlainestWavFile() {
        assertThat(HexFormat.of().formatHex(WavWriter.toBytes(CLIP)))
                .isEqualTo("52494646" + "28000000" + "57415645" // RIFF, 40 bytes follow, WAVE
                        + "666d7420" + "10000000" + "0100" + "0100" // fmt, 16 bytes, PCM, mono
                        + "803e0000" + "007d0000" + "0200"
                        + "1000" // 16000 Hz, 32000 bytes a second, 2 a frame, 16 bits
                        + "64617461" + "04000000" + "0100" + "feff");
    }

    @Test
    void streamsAndFilesGetTheSameBytes(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = folder.resolve("reply.wav");

        WavWriter.write(CLIP, out);
        WavWriter.write(CLIP, file);

        assertThat(out.toByteArray()).isEqualTo(WavWriter.toBytes(CLIP));
        assertThat(file).hasBinaryContent(WavWriter.toBytes(CLIP));
    }

    @Test
    void whatCannotBeWrittenSaysWhere(@TempDir Path folder) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> WavWriter.write(CLIP, broken))
                .withMessageContaining("disk full");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> WavWriter.write(CLIP, folder.resolve("missing/reply.wav")))
                .withMessageContaining("reply.wav");
    }
}
