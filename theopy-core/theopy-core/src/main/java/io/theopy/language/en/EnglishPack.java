package io.theopy.language.en;

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

/** English. Immutable, thread-safe. */
public final class EnglishPack implements LanguagePack {
    private static final ContactLanguage CONTACT = new ContactLanguage(
            Set.of("arobase", "@"),
            Set.of("at"),
            Map.ofEntries(
                    entry("dot", "."),
                    entry("dash", "-"),
                    entry("hyphen", "-"),
                    entry("minus", "-"),
                    entry("underscore", "_"),
                    entry("under score", "_"),
                    entry("plus", "+"),
                    entry("all one word", ""),
                    entry("one word", ""),
                    entry("all together", "")),
            Map.of("double", 2, "triple", 3),
            new ContactLanguage.Digits(
                    Set.of("zero", "oh", "o", "nought"),
                    Set.of("plus"),
                    Set.of("extension", "ext", "x"),
                    Set.of("number")),
            Set.of(
                    "to", "is", "'s", "are", "be", "as", "at", "into", "was", "and", "no", "by", "with", "for", "of",
                    "use"));
    private static final SoundLanguage SOUNDS = new EnglishSounds();

    private final NumberLanguage numbers = new EnglishNumberLanguage();
    private final ReplyLanguage replies = new EnglishReplies();
    private final SpeechWording speech = new EnglishSpeech();
    private final NameLanguage names = new EnglishNames();
    private final TextWords text = new EnglishText();

    @Override
    public Language language() {
        return Language.EN;
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
        return EnglishPhrases.all();
    }

    @Override
    public ContactLanguage contact() {
        return CONTACT;
    }

    @Override
    public SentenceWords sentences() {
        return EnglishSentences.ALL;
    }

    @Override
    public OperatorWords operators() {
        return EnglishOperators.ALL;
    }

    @Override
    public ValueWords values() {
        return EnglishValues.ALL;
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
        return EnglishSamples.ALL;
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
        return EnglishDialogue.ALL;
    }

    @Override
    public TalkWords talk() {
        return EnglishTalk.ALL;
    }
}
