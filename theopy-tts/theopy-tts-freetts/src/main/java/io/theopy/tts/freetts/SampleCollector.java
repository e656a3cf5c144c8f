package io.theopy.tts.freetts;

import com.sun.speech.freetts.audio.AudioPlayer;
import io.theopy.spi.EngineException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;

/** An "audio player" that keeps what it is to play. */
final class SampleCollector implements AudioPlayer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private AudioFormat format = new AudioFormat(io.theopy.audio.AudioFormat.SPEECH.sampleRate(), 16, 1, true, true);

    /** What was played, if it is what Theopy takes: 16 kHz, 16 bit, mono. */
    short[] samples() {
        boolean expected = format.getSampleSizeInBits() == 16
                && format.getChannels() == 1
                && Math.round(format.getSampleRate()) == io.theopy.audio.AudioFormat.SPEECH.sampleRate();
        if (!expected) {
            throw new EngineException("the voice speaks " + format + " and not 16 kHz, 16 bit, mono");
        }
        short[] samples = new short[bytes.size() / 2];
        ByteOrder order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer.wrap(bytes.toByteArray()).order(order).asShortBuffer().get(samples);
        return samples;
    }

    @Override
    public void setAudioFormat(AudioFormat newFormat) {
        format = newFormat;
    }

    @Override
    public AudioFormat getAudioFormat() {
        return format;
    }

    @Override
    public boolean write(byte[] audio) {
        return write(audio, 0, audio.length);
    }

    @Override
    public boolean write(byte[] audio, int offset, int size) {
        bytes.write(audio, offset, size);
        return true;
    }

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public float getVolume() {
        return 1;
    }

    @Override
    public long getTime() {
        return 0;
    }

    @Override
    public void setVolume(float volume) {}

    @Override
    public void begin(int size) {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
}
