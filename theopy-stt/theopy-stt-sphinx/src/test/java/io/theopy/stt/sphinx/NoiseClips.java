package io.theopy.stt.sphinx;

import io.theopy.audio.AudioFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a microphone picks up while nobody answers, made of sines and random numbers: the same for the same seed. */
final class NoiseClips {
    private static final int RATE = AudioFormat.SPEECH.sampleRate();

    /** What is heard. */
    enum Kind {
        SWELLING,
        CLICKS,
        HUM,
        TONES,
        BABBLE,
        COUGHS
    }

    /** A noise at 16 kHz. */
    record Clip(String name, short[] samples) {
        @Override
        public String toString() {
            return name;
        }
    }

    private NoiseClips() {}

    /** {@code count} clips of all kinds in turn. */
    static Stream<Clip> of(long seed, int count) {
        return IntStream.range(0, count).mapToObj(i -> clip(seed, i));
    }

    private static Clip clip(long seed, int number) {
        Kind kind = Kind.values()[number % Kind.values().length];
        Random random = new Random(seed * 100_003 + number);
        double[] sound = new double[(int) (RATE * between(random, 0.4, 2.0))];
        switch (kind) {
            case SWELLING -> swell(sound, random);
            case CLICKS -> click(sound, random);
            case HUM -> hum(sound, random);
            case TONES -> play(sound, random);
            case BABBLE -> babble(sound, random);
            case COUGHS -> cough(sound, random);
        }
        double loudness = between(random, 1_500, 20_000);
        double room = between(random, 2, 40);
        int quiet = random.nextBoolean() ? (int) (RATE * between(random, 0.1, 0.4)) : 0;
        String name = kind.name().toLowerCase(Locale.ROOT) + "-" + seed + "-" + number;
        return new Clip(name, within(quiet, sound, loudness, room, random));
    }

    /** Noise that comes and goes like syllables. */
    private static void swell(double[] sound, Random random) {
        double rate = between(random, 0.5, 10);
        double depth = between(random, 0.3, 0.5);
        boolean dull = random.nextBoolean();
        double last = 0;
        for (int i = 0; i < sound.length; i++) {
            double noise = random.nextGaussian();
            last = dull ? 0.7 * last + noise : noise;
            sound[i] = last * (1 - depth + depth * Math.sin(2 * Math.PI * rate * i / RATE));
        }
    }

    private static void click(double[] sound, Random random) {
        double every = between(random, 0.05, 0.6);
        for (double at = between(random, 0, 0.2); at * RATE < sound.length; at += every * between(random, 0.3, 1.7)) {
            double ring = between(random, 300, 5_000);
            double life = between(random, 0.001, 0.03);
            add(
                    sound,
                    (int) (at * RATE),
                    6 * life,
                    (t, r) -> Math.exp(-t / life) * (Math.sin(2 * Math.PI * ring * t) + 0.5 * r.nextGaussian()),
                    random);
        }
    }

    /** Mains hum that a loose contact switches on and off. */
    private static void hum(double[] sound, Random random) {
        double mains = random.nextBoolean() ? 50 : 60;
        double wobble = between(random, 0.5, 7);
        boolean[] on = {true};
        double[] gains = random.doubles(8, 0, 1).toArray();
        for (int i = 0; i < sound.length; i++) {
            double t = (double) i / RATE;
            on[0] = i % (RATE / 10) == 0 ? random.nextInt(3) > 0 : on[0];
            for (int h = 0; h < gains.length; h++) {
                sound[i] += gains[h] * Math.sin(2 * Math.PI * mains * (h + 1) * t) * (on[0] ? 1 : 0.1);
            }
            sound[i] *= 0.6 + 0.4 * Math.sin(2 * Math.PI * wobble * t);
            sound[i] += 0.05 * random.nextGaussian();
        }
    }

    /** A tune, each note with overtones, some with chords. */
    private static void play(double[] sound, Random random) {
        double beat = between(random, 0.1, 0.4);
        int voices = 1 + random.nextInt(3);
        for (double at = 0; at * RATE < sound.length; at += beat) {
            for (int voice = 0; voice < voices; voice++) {
                double pitch = 110 * Math.pow(2, random.nextInt(36) / 12.0);
                double bright = between(random, 0.2, 0.8);
                double life = between(random, 0.08, 0.6);
                add(
                        sound,
                        (int) (at * RATE),
                        beat * 1.5,
                        (t, r) -> {
                            double sum = 0;
                            for (int h = 1; h * pitch < RATE / 2.0 && h < 12; h++) {
                                sum += Math.pow(bright, h) * Math.sin(2 * Math.PI * h * pitch * t);
                            }
                            return sum * Math.min(1, t * 100) * Math.exp(-t / life);
                        },
                        random);
            }
        }
    }

    /** Several people at once: of the bundled recordings half the time, of buzzing resonances otherwise. */
    private static void babble(double[] sound, Random random) {
        int people = 3 + random.nextInt(5);
        boolean recorded = random.nextBoolean();
        List<String> recordings = new ArrayList<>(List.of(
                "test.wav",
                "list_overdue_invoices.wav",
                "move_appointment.wav",
                "summary_for_client.wav",
                "reminder_for_client.wav",
                "book_appointment.wav",
                "update_client.wav",
                "add_session_line.wav"));
        for (int person = 0; person < people; person++) {
            if (recorded) {
                short[] speech = BundledRecordings.clip(recordings.remove(random.nextInt(recordings.size())))
                        .samples();
                int from = random.nextInt(speech.length);
                double gain = between(random, 0.5, 1);
                for (int i = 0; i < sound.length; i++) {
                    sound[i] += gain * speech[(from + i) % speech.length];
                }
            } else {
                mumble(sound, random);
            }
        }
    }

    private static void mumble(double[] sound, Random random) {
        double pitch = between(random, 80, 240);
        double at = between(random, -0.2, 0.2);
        while (at * RATE < sound.length) {
            double syllable = between(random, 0.08, 0.3);
            double first = between(random, 250, 850);
            double second = between(random, 900, 2_400);
            double glide = between(random, -600, 600);
            add(
                    sound,
                    (int) (at * RATE),
                    syllable,
                    (t, r) -> {
                        double sum = 0;
                        for (int h = 1; h * pitch < 4_000; h++) {
                            double f = h * pitch;
                            double gain = 1 / (1 + Math.pow((f - first) / 90, 2))
                                    + 0.6 / (1 + Math.pow((f - second - glide * t / syllable) / 130, 2));
                            sum += gain * Math.sin(2 * Math.PI * f * t);
                        }
                        return sum * Math.sin(Math.PI * t / syllable);
                    },
                    random);
            at += syllable * between(random, 0.8, 1.6);
        }
    }

    /** Bursts of noise through a throat: two resonances, a sharp beginning, a long end. */
    private static void cough(double[] sound, Random random) {
        double[] source = new double[sound.length];
        int bursts = 1 + random.nextInt(3);
        double at = between(random, 0, 0.15);
        for (int burst = 0; burst < bursts; burst++) {
            double life = between(random, 0.03, 0.15);
            add(
                    source,
                    (int) (at * RATE),
                    5 * life,
                    (t, r) -> r.nextGaussian() * Math.min(1, t * 200) * Math.exp(-t / life),
                    random);
            at += between(random, 0.2, 0.5);
        }
        resonate(source, sound, between(random, 400, 1_000));
        resonate(source, sound, between(random, 1_200, 3_000));
    }

    private static void resonate(double[] source, double[] sound, double frequency) {
        double radius = 0.97;
        double turn = 2 * radius * Math.cos(2 * Math.PI * frequency / RATE);
        double last = 0;
        double before = 0;
        for (int i = 0; i < source.length; i++) {
            double now = source[i] + turn * last - radius * radius * before;
            before = last;
            last = now;
            sound[i] += now;
        }
    }

    private interface Sound {
        double at(double seconds, Random random);
    }

    private static void add(double[] to, int from, double seconds, Sound sound, Random random) {
        for (int i = Math.max(0, -from); i < seconds * RATE && from + i < to.length; i++) {
            to[from + i] += sound.at((double) i / RATE, random);
        }
    }

    /** The sound as loud as asked for, in a room that has a hiss of its own. */
    private static short[] within(int quiet, double[] sound, double loudness, double room, Random random) {
        double peak = 1e-9;
        for (double sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        short[] samples = new short[sound.length + 2 * quiet];
        for (int i = 0; i < samples.length; i++) {
            int at = i - quiet;
            double sample = at >= 0 && at < sound.length ? sound[at] / peak * loudness : 0;
            samples[i] = (short) Math.max(-32_768, Math.min(32_767, Math.round(sample + room * random.nextGaussian())));
        }
        return samples;
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
