package io.theopy.stt.sphinx;

import java.util.function.Consumer;

/** What a microphone picks up while nobody answers. */
enum NoiseKind {
    SWELLING(WindNoises::swell),
    CLICKS(BurstNoises::click),
    HUM(ToneNoises::hum),
    TONES(ToneNoises::play),
    BABBLE(CrowdNoises::babble),
    COUGHS(BurstNoises::cough),
    BREATH(WindNoises::breathe),
    DOORS(BurstNoises::slam),
    TYPING(BurstNoises::type),
    SIRENS(ToneNoises::wail);

    private final Consumer<NoiseSound> maker;

    NoiseKind(Consumer<NoiseSound> maker) {
        this.maker = maker;
    }

    void make(NoiseSound sound) {
        maker.accept(sound);
    }
}
