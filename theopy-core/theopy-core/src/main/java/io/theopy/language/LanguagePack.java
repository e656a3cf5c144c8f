package io.theopy.language;

import io.theopy.dialogue.DialogueWords;
import io.theopy.dialogue.TalkWords;
import io.theopy.intent.SampleLanguage;
import io.theopy.nlu.account.OperatorWords;
import io.theopy.nlu.contact.ContactLanguage;
import io.theopy.nlu.link.SoundLanguage;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.slot.SentenceWords;
import io.theopy.nlu.slot.ValueWords;
import io.theopy.nlu.time.TimePhrases;
import io.theopy.reply.ReplyLanguage;
import io.theopy.speech.SpeechWording;
import io.theopy.text.NameLanguage;
import io.theopy.text.SpokenLanguage;

/**
 * Everything that Theopy has to know of one language. Name the implementation in {@code
 * META-INF/services/io.theopy.text.SpokenLanguage}; the compiler shows what it has to give. Immutable, thread-safe.
 */
public interface LanguagePack extends SpokenLanguage {
    /** Numbers, read and spelled. */
    NumberLanguage numbers();

    /** Dates, times, periods and durations; asked for once. */
    TimePhrases times();

    /** How telephone numbers and email addresses are said. */
    ContactLanguage contact();

    /** Words that tell what the words beside them are. */
    SentenceWords sentences();

    /** Words that change what a command asks for. */
    OperatorWords operators();

    /** Words that stand before values. */
    ValueWords values();

    /** Words in and around names. */
    NameLanguage names();

    /** How names are said. */
    SoundLanguage sounds();

    /** Values for generated sentences. */
    SampleLanguage samples();

    /** How replies write values. */
    ReplyLanguage replies();

    /** How values are said aloud. */
    SpeechWording speech();

    /** Words that steer a conversation. */
    DialogueWords dialogue();

    /** Words that go on from what was said before; a language may do without. */
    default TalkWords talk() {
        return TalkWords.NONE;
    }

    @Override
    default <T> T part(Class<T> kind) {
        if (kind == NumberLanguage.class) {
            return kind.cast(numbers());
        }
        if (kind == TimePhrases.class) {
            return kind.cast(times());
        }
        if (kind == ContactLanguage.class) {
            return kind.cast(contact());
        }
        if (kind == SentenceWords.class) {
            return kind.cast(sentences());
        }
        if (kind == OperatorWords.class) {
            return kind.cast(operators());
        }
        if (kind == ValueWords.class) {
            return kind.cast(values());
        }
        if (kind == NameLanguage.class) {
            return kind.cast(names());
        }
        if (kind == SoundLanguage.class) {
            return kind.cast(sounds());
        }
        if (kind == SampleLanguage.class) {
            return kind.cast(samples());
        }
        if (kind == ReplyLanguage.class) {
            return kind.cast(replies());
        }
        if (kind == SpeechWording.class) {
            return kind.cast(speech());
        }
        if (kind == DialogueWords.class) {
            return kind.cast(dialogue());
        }
        if (kind == TalkWords.class) {
            return kind.cast(talk());
        }
        throw new IllegalArgumentException("a language gives no " + kind.getSimpleName());
    }
}
