package io.theopy.stt.sphinx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Many people who talk at once: bundled recordings half the time, buzzing resonances otherwise. */
final class CrowdNoises {
    private static final List<String> RECORDINGS = List.of(
            "test.wav",
            "list_overdue_invoices.wav",
            "move_appointment.wav",
            "summary_for_client.wav",
            "reminder_for_client.wav",
            "book_appointment.wav",
            "update_client.wav",
            "add_session_line.wav",
            "create_client_city.wav",
            "treat_reminder.wav",
            "start_session.wav");

    private CrowdNoises() {}

    static void babble(NoiseSound sound) {
        int people = sound.between(3, 8);
        boolean recorded = sound.random().nextBoolean();
        List<String> others = new ArrayList<>(RECORDINGS);
        for (int person = 0; person < people; person++) {
            if (recorded) {
                talk(sound, others.remove(sound.random().nextInt(others.size())));
            } else {
                mumble(sound);
            }
        }
    }

    /** From any place in the recording on, and from its beginning again; not always at the speed it was spoken at. */
    private static void talk(NoiseSound sound, String recording) {
        short[] speech = BundledRecordings.clip(recording).samples();
        double loudest = IntStream.range(0, speech.length)
                .map(i -> Math.abs(speech[i]))
                .max()
                .orElse(1);
        int from = sound.random().nextInt(speech.length);
        double gain = sound.between(0.5, 1) / loudest;
        double speed = sound.random().nextBoolean() ? 1 : sound.between(0.85, 1.2);
        sound.add(0, sound.seconds(), t -> gain * speech[(from + (int) (t * speed * NoiseSound.RATE)) % speech.length]);
    }

    private static void mumble(NoiseSound sound) {
        double pitch = sound.between(80.0, 240);
        double at = sound.between(-0.2, 0.2);
        while (at < sound.seconds()) {
            double syllable = sound.between(0.08, 0.3);
            double first = sound.between(250.0, 850);
            double second = sound.between(900.0, 2_400);
            double glide = sound.between(-600.0, 600);
            sound.add(
                    at,
                    syllable,
                    t -> vowel(pitch, first, second + glide * t / syllable, t) * Math.sin(Math.PI * t / syllable));
            at += syllable * sound.between(0.8, 1.6);
        }
    }

    private static double vowel(double pitch, double first, double second, double t) {
        double sum = 0;
        for (double f = pitch; f < 4_000; f += pitch) {
            double gain = 1 / (1 + Math.pow((f - first) / 90, 2)) + 0.6 / (1 + Math.pow((f - second) / 130, 2));
            sum += gain * Math.sin(2 * Math.PI * f * t);
        }
        return sum;
    }
}
