package io.theopy.stt.vosk;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/**
 * The functions of {@code libvosk} 0.3.45 that are used here, under their C names. Bound here and not through Vosk's own
 * Java classes because those decode text in the platform's encoding, which loses French accents under a POSIX locale.
 */
interface VoskApi extends Library {
    void vosk_set_log_level(int level);

    /** Null when the model cannot be loaded. */
    Pointer vosk_model_new(String path);

    void vosk_model_free(Pointer model);

    /** Null when it cannot be made. */
    Pointer vosk_recognizer_new(Pointer model, float sampleRate);

    void vosk_recognizer_set_words(Pointer recognizer, int words);

    /** 1 when the utterance ended (silence), 0 when it goes on, negative after an error. */
    int vosk_recognizer_accept_waveform_s(Pointer recognizer, short[] samples, int length);

    String vosk_recognizer_result(Pointer recognizer);

    String vosk_recognizer_partial_result(Pointer recognizer);

    String vosk_recognizer_final_result(Pointer recognizer);

    void vosk_recognizer_free(Pointer recognizer);
}
