package io.theopy.stt.sphinx;

/** Noise of many colours that comes and goes: fans, wind, breath, cars that pass. */
final class WindNoises {
    private WindNoises() {}

    /** Comes and goes like syllables, one to ten times a second. */
    static void swell(NoiseSound sound) {
        colour(sound);
        double rate = sound.between(0.7, 10);
        double depth = sound.random().nextBoolean() ? 0.5 : sound.between(0.3, 0.5);
        double phase = sound.random().nextBoolean() ? 0 : sound.between(0, 2 * Math.PI);
        int shape = sound.random().nextInt(4);
        sound.multiply(t -> {
            double turn = 2 * Math.PI * rate * t + phase;
            double sine = 1 - depth + depth * Math.sin(turn);
            return switch (shape) {
                case 1 -> sine * sine;
                case 2 -> Math.abs(Math.sin(turn / 2));
                case 3 -> Math.min(1, 8 * (rate * t % 1)) * (1 - rate * t % 1);
                default -> sine;
            };
        });
    }

    static void breathe(NoiseSound sound) {
        dull(sound, sound.between(400.0, 2_500));
        int breaths = sound.between(1, 3);
        sound.multiply(t -> Math.pow(Math.sin(Math.PI * breaths * t / sound.seconds()), 2));
    }

    /** White, pink, dull or through one or two resonances. */
    private static void colour(NoiseSound sound) {
        switch (sound.random().nextInt(5)) {
            case 0 -> sound.add(0, sound.seconds(), t -> sound.hiss());
            case 1 -> pink(sound);
            case 2 -> dull(sound, sound.between(300.0, 3_000));
            case 3 -> ring(sound, 1);
            default -> ring(sound, 2);
        }
    }

    /** White noise through filters of the first order, an octave and a half apart. */
    private static void pink(NoiseSound sound) {
        for (double corner = 60; corner < 8_000; corner *= 2.8) {
            dull(sound, corner);
        }
    }

    /** Adds noise without what is higher than {@code corner}. */
    private static void dull(NoiseSound sound, double corner) {
        double keep = Math.exp(-2 * Math.PI * corner / NoiseSound.RATE);
        double[] last = {0};
        sound.add(0, sound.seconds(), t -> last[0] = keep * last[0] + Math.sqrt(1 - keep * keep) * sound.hiss());
    }

    private static void ring(NoiseSound sound, int resonances) {
        NoiseSound source = NoiseSound.silent(sound.seconds(), sound.random());
        source.add(0, source.seconds(), t -> source.hiss());
        for (int i = 0; i < resonances; i++) {
            double frequency = i == 0 ? sound.between(300.0, 1_500) : sound.between(900.0, 3_500);
            sound.addResonance(source, frequency, sound.between(0.85, 0.98));
        }
    }
}
