package io.theopy.language.fr;

import io.theopy.dialogue.DialogueWords;
import io.theopy.intent.SampleLanguage;
import io.theopy.language.LanguagePack;
import io.theopy.nlu.account.OperatorWords;
import io.theopy.nlu.contact.ContactLanguage;
import io.theopy.nlu.link.SoundLanguage;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.slot.SentenceWords;
import io.theopy.nlu.slot.ValueWords;
import io.theopy.nlu.time.TimePhrases;
import io.theopy.reply.ReplyLanguage;
import io.theopy.speech.SpeechWording;
import io.theopy.text.Language;
import io.theopy.text.NameLanguage;
import io.theopy.text.TextWords;
import java.util.Map;
import java.util.Set;

/** French. Immutable, thread-safe. */
public final class FrenchPack implements LanguagePack {
    private static final ContactLanguage CONTACT = new ContactLanguage(
            Set.of("arobase", "arobas", "arrobase", "at", "a", "chez", "@"),
            Map.of("point", ".", "tiret", "-", "tiret bas", "_", "tiret du bas", "_", "underscore", "_", "plus", "+"),
            Map.of(),
            Set.of("zero"),
            Set.of("plus"),
            false);
    private static final SoundLanguage SOUNDS = new FrenchSounds();

    private final NumberLanguage numbers = new FrenchNumberLanguage();
    private final ReplyLanguage replies = new FrenchReplies();
    private final SpeechWording speech = new FrenchSpeech();
    private final NameLanguage names = new FrenchNames();
    private final TextWords text = new FrenchText();

    @Override
    public Language language() {
        return Language.FR;
    }

    @Override
    public TextWords text() {
        return text;
    }

    @Override
    public NumberLanguage numbers() {
        return numbers;
    }

    @Override
    public TimePhrases times() {
        return FrenchPhrases.all();
    }

    @Override
    public ContactLanguage contact() {
        return CONTACT;
    }

    @Override
    public SentenceWords sentences() {
        return FrenchSentences.ALL;
    }

    @Override
    public OperatorWords operators() {
        return FrenchOperators.ALL;
    }

    @Override
    public ValueWords values() {
        return FrenchValues.ALL;
    }

    @Override
    public NameLanguage names() {
        return names;
    }

    @Override
    public SoundLanguage sounds() {
        return SOUNDS;
    }

    @Override
    public SampleLanguage samples() {
        return FrenchSamples.ALL;
    }

    @Override
    public ReplyLanguage replies() {
        return replies;
    }

    @Override
    public SpeechWording speech() {
        return speech;
    }

    @Override
    public DialogueWords dialogue() {
        return FrenchDialogue.ALL;
    }
}
