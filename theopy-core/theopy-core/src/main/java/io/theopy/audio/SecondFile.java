package io.theopy.audio;

import io.theopy.audio.UnreadableAudioException.Reason;

/**
 * Finds the header of another WAV file among samples: where sizes are unknown or wrong, a second recording would else be
 * heard as if it went on in the first one's encoding. Fed a buffer at a time, in order.
 */
final class SecondFile {
    private static final String HEADER = "RIFF????WAVE";

    /** How many of the header's bytes were just seen; only its first is an R, so a match begins anew there. */
    private int matched;

    /** @throws UnreadableAudioException when another file begins within these bytes or ended its header in them */
    void refuseIn(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            char wanted = HEADER.charAt(matched);
            char got = (char) (bytes[i] & 0xFF);
            matched = wanted == '?' || wanted == got ? matched + 1 : got == HEADER.charAt(0) ? 1 : 0;
            if (matched == HEADER.length()) {
                throw new UnreadableAudioException(
                        Reason.DAMAGED,
                        "damaged WAV: a second WAV file begins among the samples; send one recording at a time");
            }
        }
    }
}
