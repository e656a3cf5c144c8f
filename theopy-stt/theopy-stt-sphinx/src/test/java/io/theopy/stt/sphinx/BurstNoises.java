package io.theopy.stt.sphinx;

/** Short and sharp noises: clicks, keys, coughs, doors. */
final class BurstNoises {
    private BurstNoises() {}

    static void click(NoiseSound sound) {
        double every = sound.between(0.05, 0.6);
        for (double at = sound.between(0, 0.2); at < sound.seconds(); at += every * sound.between(0.3, 1.7)) {
            knock(sound, at, sound.between(300.0, 5_000), sound.between(0.001, 0.03), 0.5);
        }
    }

    /** Keys go down, and come up a little later and softer. */
    static void type(NoiseSound sound) {
        double every = sound.between(0.07, 0.25);
        for (double at = sound.between(0, 0.1); at < sound.seconds(); at += every * sound.between(0.4, 2)) {
            double ring = sound.between(800.0, 6_000);
            knock(sound, at, ring, sound.between(0.001, 0.006), 2);
            knock(sound, at + sound.between(0.03, 0.1), ring * 1.2, sound.between(0.001, 0.003), 1);
        }
    }

    private static void knock(NoiseSound sound, double at, double ring, double life, double hiss) {
        double loud = sound.between(0.3, 1);
        sound.add(
                at,
                6 * life,
                t -> loud * Math.exp(-t / life) * (Math.sin(2 * Math.PI * ring * t) + hiss * sound.hiss()));
    }

    /** Bursts of noise through a throat: two resonances, a sharp beginning, a long end; some end in a groan. */
    static void cough(NoiseSound sound) {
        NoiseSound source = NoiseSound.silent(sound.seconds(), sound.random());
        double groan = sound.random().nextInt(3) == 0 ? sound.between(0.2, 1.5) : 0;
        int bursts = sound.between(1, 3);
        double at = sound.between(0, 0.15);
        for (int burst = 0; burst < bursts; burst++) {
            double life = sound.between(0.03, 0.15);
            double attack = sound.between(50.0, 400);
            double voice = sound.between(90.0, 250);
            source.add(
                    at,
                    5 * life,
                    t -> source.hiss() * Math.min(1, t * attack) * Math.exp(-t / life)
                            + groan
                                    * Math.signum(Math.sin(2 * Math.PI * voice * t * (1 - 0.3 * t)))
                                    * Math.exp(-Math.pow((t - 2 * life) / life, 2)));
            at += sound.between(0.2, 0.5);
        }
        sound.addResonance(source, sound.between(350.0, 1_000), sound.between(0.93, 0.985));
        sound.addResonance(source, sound.between(1_100.0, 3_000), sound.between(0.93, 0.985));
    }

    /** Thuds of wood and the air that they move. */
    static void slam(NoiseSound sound) {
        int slams = sound.between(1, 3);
        double at = sound.between(0, 0.2);
        for (int slam = 0; slam < slams; slam++) {
            double life = sound.between(0.02, 0.2);
            int boards = sound.between(1, 5);
            for (int board = 0; board < boards; board++) {
                knock(sound, at, sound.between(40.0, 400), life * sound.between(0.3, 1), 0);
            }
            knock(sound, at, sound.between(100.0, 1_000), life / 3, 1);
            at += sound.between(0.08, 0.5);
        }
    }
}
