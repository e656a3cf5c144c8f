package io.theopy.spi;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps all it is given, and wants no more after so many samples. */
public final class CollectingSink implements AudioSink {
    private final long mostSamples;
    private final List<String> sentences = new ArrayList<>();
    private final List<AudioFormat> formats = new ArrayList<>();
    private final List<short[]> chunks = new ArrayList<>();
    private long samples;
    private int writesAfterNo;

    private CollectingSink(long mostSamples) {
        this.mostSamples = mostSamples;
    }

    public static CollectingSink endless() {
        return new CollectingSink(Long.MAX_VALUE);
    }

    /** Says no with the chunk that brings it to {@code mostSamples}. */
    public static CollectingSink wanting(long mostSamples) {
        return new CollectingSink(mostSamples);
    }

    @Override
    public void sentence(AudioFormat format, String text) {
        if (samples >= mostSamples) {
            writesAfterNo++;
        }
        sentences.add(text);
        formats.add(format);
    }

    @Override
    public boolean write(AudioChunk chunk) {
        if (sentences.isEmpty()) {
            throw new AssertionError("samples came before their sentence was announced");
        }
        if (samples >= mostSamples) {
            writesAfterNo++;
        }
        chunks.add(chunk.samples().clone());
        samples += chunk.length();
        return samples < mostSamples;
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }

    public List<AudioFormat> formats() {
        return List.copyOf(formats);
    }

    public List<short[]> chunks() {
        return List.copyOf(chunks);
    }

    /** Calls that came although this sink had said that it wants no more. */
    public int writesAfterNo() {
        return writesAfterNo;
    }

    /** All samples, end to end. */
    public short[] samples() {
        short[] all = new short[Math.toIntExact(samples)];
        int at = 0;
        for (short[] chunk : chunks) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        return all;
    }

    /** Whether something can be heard: a sample louder than one hundredth of full scale. */
    public boolean isAudible() {
        for (short sample : samples()) {
            if (Math.abs(sample) > 327) {
                return true;
            }
        }
        return false;
    }
}
