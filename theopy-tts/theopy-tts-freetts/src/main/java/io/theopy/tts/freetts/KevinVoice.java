package io.theopy.tts.freetts;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.lexicon.LetterToSoundImpl;
import io.theopy.audio.AudioFormat;
import io.theopy.spi.EngineException;

/**
 * One loaded voice. For one thread at a time. Taken from its directory class directly: FreeTTS's own voice manager wants
 * system properties and looks at files outside the class path.
 */
final class KevinVoice {
    static final String NAME = "kevin16";

    private final Voice voice;

    private KevinVoice(Voice voice) {
        this.voice = voice;
    }

    /** Takes about half a second the first time and 6 MB of heap each. */
    static KevinVoice load() {
        try {
            for (Voice voice : new KevinVoiceDirectory().getVoices()) {
                if (NAME.equals(voice.getName())) {
                    // Its letter-to-sound rules are read by way of a static list: only one may be reading, and the
                    // recogniser reads them, too.
                    synchronized (LetterToSoundImpl.class) {
                        voice.allocate();
                    }
                    return new KevinVoice(voice);
                }
            }
        } catch (RuntimeException | LinkageError e) {
            throw new EngineException("the voice " + NAME + " does not load; is the freetts jar complete?", e);
        }
        throw new EngineException(
                "the freetts jar on the class path has no voice " + NAME + "; use net.sf.sociaal:freetts");
    }

    /**
     * Speaks plain words.
     *
     * @return samples at {@link AudioFormat#SPEECH}, none when there is nothing to pronounce
     */
    short[] speak(String words) {
        SampleCollector collector = new SampleCollector();
        voice.setAudioPlayer(collector);
        boolean spoken;
        try {
            spoken = voice.speak(words);
        } catch (RuntimeException | StackOverflowError e) {
            throw new EngineException("the voice " + NAME + " failed on \"" + words + "\"", e);
        }
        if (!spoken) {
            throw new EngineException("the voice " + NAME + " could not speak \"" + words + "\"");
        }
        return collector.samples();
    }

    void unload() {
        voice.deallocate();
    }
}
