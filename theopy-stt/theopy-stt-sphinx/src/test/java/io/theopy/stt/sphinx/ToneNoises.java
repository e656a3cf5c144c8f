package io.theopy.stt.sphinx;

/** Noises that have a pitch: mains, tunes, sirens. */
final class ToneNoises {
    private static final int[] INTERVALS = {3, 4, 5, 7, 12};

    private ToneNoises() {}

    /** Mains or a motor, steady, wobbling or with a loose contact. */
    static void hum(NoiseSound sound) {
        double mains = new double[] {50, 60, 100, sound.between(45.0, 250)}
                [sound.random().nextInt(4)];
        double[] gains = sound.random().doubles(sound.between(3, 20), 0, 1).toArray();
        sound.add(0, sound.seconds(), t -> overtones(gains, 2 * Math.PI * mains * t));
        double wobble = sound.between(0.5, 7);
        long contact = sound.random().nextLong();
        switch (sound.random().nextInt(3)) {
            case 0 -> sound.multiply(t -> 0.6 + 0.4 * Math.sin(2 * Math.PI * wobble * t));
            case 1 -> sound.multiply(t -> (contact >> (int) (10 * t) & 1) == 0 ? 0.1 : 1);
            default -> sound.multiply(t -> edges(10, t, sound.seconds()));
        }
        double hiss = sound.between(0, 0.3);
        sound.add(0, sound.seconds(), t -> hiss * sound.hiss());
    }

    /** A tune, each note with overtones, some with chords, plucked or held, some with a vibrato. */
    static void play(NoiseSound sound) {
        double beat = sound.between(0.1, 0.5);
        double tonic = sound.between(90.0, 500);
        int voices = sound.between(1, 3);
        boolean plucked = sound.random().nextBoolean();
        double vibrato = plucked ? 0 : sound.between(0, 0.02);
        int step = 0;
        for (double at = sound.between(0, 0.1); at < sound.seconds(); at += beat) {
            step = Math.abs(step) > 14 ? 0 : step + sound.between(-5, 5);
            for (int voice = 0; voice < voices; voice++) {
                int higher = voice == 0 ? 0 : INTERVALS[sound.random().nextInt(INTERVALS.length)];
                double length = beat * sound.between(0.7, 1.6);
                double life = sound.between(0.05, 0.5);
                double[] gains = fading(sound, tonic * Math.pow(2, (step + higher) / 12.0));
                double pitch = 2 * Math.PI * tonic * Math.pow(2, (step + higher) / 12.0);
                sound.add(
                        at,
                        length,
                        t -> overtones(gains, pitch * t + pitch * vibrato / 35 * Math.sin(35 * t))
                                * (plucked ? Math.min(1, 100 * t) * Math.exp(-t / life) : edges(30, t, length)));
            }
        }
    }

    /** Goes up and down: an alarm, a car, a whistle. */
    static void wail(NoiseSound sound) {
        double middle = sound.between(150.0, 1_500);
        double speed = sound.between(0.5, 8);
        double width = sound.between(0.05, 0.5);
        double[] gains = fading(sound, middle * (1 + width));
        sound.add(
                0,
                sound.seconds(),
                t -> overtones(
                        gains, 2 * Math.PI * middle * t + middle * width / speed * Math.sin(2 * Math.PI * speed * t)));
        sound.multiply(t -> edges(12, t, sound.seconds()));
    }

    /** Overtones that grow softer, as far as the sampling rate allows. */
    private static double[] fading(NoiseSound sound, double pitch) {
        double bright = sound.between(0.2, 0.9);
        double[] gains = new double[(int) Math.max(1, Math.min(13, NoiseSound.RATE / 2.2 / pitch))];
        for (int h = 0; h < gains.length; h++) {
            gains[h] = Math.pow(bright, h);
        }
        return gains;
    }

    private static double overtones(double[] gains, double phase) {
        double sum = 0;
        for (int h = 0; h < gains.length; h++) {
            sum += gains[h] * Math.sin((h + 1) * phase);
        }
        return sum;
    }

    /** Rises at the beginning and falls at the end. */
    private static double edges(double steepness, double at, double length) {
        return Math.max(0, Math.min(1, steepness * Math.min(at, length - at)));
    }
}
