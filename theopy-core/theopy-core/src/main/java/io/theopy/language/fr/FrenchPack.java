package io.theopy.language.fr;

import static java.util.Map.entry;

import io.theopy.dialogue.DialogueWords;
import io.theopy.dialogue.TalkWords;
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
            Set.of("arobase", "arobas", "arrobase", "arobaze", "at", "@"),
            Set.of("a", "chez"),
            Map.ofEntries(
                    entry("point", "."),
                    entry("tiret", "-"),
                    entry("trait d' union", "-"),
                    entry("tiret bas", "_"),
                    entry("tiret du bas", "_"),
                    entry("underscore", "_"),
                    entry("souligne", "_"),
                    entry("plus", "+"),
                    entry("tout attache", ""),
                    entry("en un mot", ""),
                    entry("en un seul mot", "")),
            Map.of("double", 2, "triple", 3),
            new ContactLanguage.Digits(Set.of("zero"), Set.of("plus"), Set.of("poste", "extension"), Set.of("numero")),
            Set.of("en", "a", "est", "c'", "sera", "et", "au", "non", "le", "par", "pour", "avec", "vers", "de", "du"));
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

    @Override
    public TalkWords talk() {
        return FrenchTalk.ALL;
    }
}
