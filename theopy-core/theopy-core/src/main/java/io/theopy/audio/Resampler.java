package io.theopy.audio;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Changes the sample rate of a stream, with a filter that keeps out what the lower rate cannot carry: flat to 90 % of
 * the lower Nyquist frequency, at least 70 dB down from it on.
 *
 * <p>The output is aligned with the input (no delay), and the same however the input is cut into pieces. One stream, one
 * thread; make one a stream.
 */
public final class Resampler {
    private static final int SLICE = 16_384;

    private final int step;
    private final int parts;
    private final LowPass filter;

    /** Input from {@link #windowStart} on, with silence before the first sample. */
    private double[] window;

    private int filled;
    private long windowStart;
    private long received;

    /** The place of the next output in the input: {@code position + part / parts}. */
    private long position;

    private int part;
    private boolean finished;

    /** Prepares a stream from the rate of {@code from} to that of {@code to}. */
    public Resampler(AudioFormat from, AudioFormat to) {
        int common = BigInteger.valueOf(from.sampleRate())
                .gcd(BigInteger.valueOf(to.sampleRate()))
                .intValue();
        step = from.sampleRate() / common;
        parts = to.sampleRate() / common;
        filter = new LowPass(Math.min(1.0, (double) parts / step), parts);
        window = new double[SLICE + 2 * filter.reach()];
        filled = filter.reach();
        windowStart = -filter.reach();
    }

    /** The same sound at another rate. The result has {@code ceil(length * to / from)} samples. */
    public static AudioClip resample(AudioClip clip, AudioFormat to) {
        if (clip.format().equals(to)) {
            return clip;
        }
        Resampler resampler = new Resampler(clip.format(), to);
        SampleList out = new SampleList();
        for (int from = 0; from < clip.samples().length; from += SLICE) {
            resampler.take(clip.samples(), from, Math.min(clip.samples().length, from + SLICE), out);
        }
        resampler.end(out);
        return AudioClip.of(to, out.toArray());
    }

    /** Takes the next samples; returns what can be told of the output by now, possibly nothing. */
    public short[] accept(short[] samples) {
        if (finished) {
            throw new IllegalStateException("this stream is finished; make a new Resampler for the next one");
        }
        if (step == parts) {
            return samples.clone();
        }
        SampleList out = new SampleList();
        take(samples, 0, samples.length, out);
        return out.toArray();
    }

    /** Ends the stream and returns the rest of the output. Nothing can be accepted any more. */
    public short[] finish() {
        SampleList out = new SampleList();
        if (!finished && step != parts) {
            end(out);
        }
        finished = true;
        return out.toArray();
    }

    private void take(short[] samples, int from, int to, SampleList out) {
        makeRoomFor(to - from);
        for (int i = from; i < to; i++) {
            window[filled++] = samples[i];
        }
        received += to - from;
        produce(received - filter.reach(), out);
    }

    private void end(SampleList out) {
        makeRoomFor(filter.reach());
        Arrays.fill(window, filled, filled + filter.reach(), 0);
        filled += filter.reach();
        produce(received, out);
    }

    /** Computes the outputs that lie before input sample {@code until}. */
    private void produce(long until, SampleList out) {
        while (position < until) {
            out.add(filter.value(window, (int) (position - windowStart), part, parts));
            position += step / parts;
            part += step % parts;
            if (part >= parts) {
                part -= parts;
                position++;
            }
        }
    }

    /** Drops the input that no output needs any more, and grows the window if that is not enough. */
    private void makeRoomFor(int more) {
        int needless = (int) Math.min(filled, Math.max(0, position - filter.reach() + 1 - windowStart));
        System.arraycopy(window, needless, window, 0, filled - needless);
        filled -= needless;
        windowStart += needless;
        if (filled + more > window.length) {
            window = Arrays.copyOf(window, Math.max(filled + more, window.length * 2));
        }
    }
}
