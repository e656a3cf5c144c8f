package io.theopy.language.toy;

import io.theopy.dialogue.DialogueWords;
import io.theopy.intent.SampleLanguage;
import io.theopy.language.LanguagePack;
import io.theopy.nlu.account.Operator;
import io.theopy.nlu.account.OperatorWords;
import io.theopy.nlu.contact.ContactLanguage;
import io.theopy.nlu.link.SoundLanguage;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.slot.SentenceWords;
import io.theopy.nlu.slot.ValueWords;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.Days;
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.nlu.time.TimePhrases;
import io.theopy.reply.ReplyLanguage;
import io.theopy.speech.SpeechWording;
import io.theopy.text.Language;
import io.theopy.text.NameLanguage;
import io.theopy.text.TextWords;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A handful of Italian: enough for one command, to show all that a language has to give. */
public final class ItalianPack implements LanguagePack {
    private final NumberLanguage numbers = new ItalianNumbers();

    @Override
    public Language language() {
        return Language.of("it");
    }

    @Override
    public TextWords text() {
        return new ItalianText();
    }

    @Override
    public NumberLanguage numbers() {
        return numbers;
    }

    @Override
    public TimePhrases times() {
        Phrase<Month> month = Phrase.oneOf(Map.of("marzo", Month.MARCH, "aprile", Month.APRIL));
        Phrase<DayExpression> day = Grammar.<DayExpression>builder()
                .part("n", numbers.number().where(n -> n >= 1 && n <= 31))
                .part("month", month)
                .rule("[il] {n} {month}", c -> Days.of(c.get("month", Month.class), c.number("n")))
                .says("domani", Days.fromToday(1, ChronoUnit.DAYS))
                .build();
        Phrase<PeriodExpression> period = day.as(PeriodExpression::of);
        return new TimePhrases(none(), day, period, none(), none(), numbers.number(), month, none());
    }

    @Override
    public ContactLanguage contact() {
        return new ContactLanguage(
                Set.of("chiocciola"),
                Set.of(),
                Map.of("punto", "."),
                Map.of(),
                new ContactLanguage.Digits(Set.of("zero"), Set.of("piu"), Set.of(), Set.of()),
                Set.of());
    }

    @Override
    public SentenceWords sentences() {
        return new SentenceWords(Set.of("il", "la"), Set.of("fattura"), Set.of("da"), Set.of("dal"), Set.of("con"));
    }

    @Override
    public OperatorWords operators() {
        return new OperatorWords(Map.of(Operator.CONDITIONAL, "se"), "per favore|grazie");
    }

    @Override
    public ValueWords values() {
        return new ValueWords(Set.of("la"), Set.of("alle"), Set.of("uno"), Set.of("di"), Map.of());
    }

    @Override
    public NameLanguage names() {
        return new ItalianNames();
    }

    @Override
    public SoundLanguage sounds() {
        return new ItalianSounds();
    }

    @Override
    public SampleLanguage samples() {
        List<String> dates = List.of("domani", "il dieci marzo");
        List<String> none = List.of("domani");
        return new SampleLanguage(dates, dates, none, none, none, List.of("primo"), " euro");
    }

    @Override
    public ReplyLanguage replies() {
        return new ItalianReplies();
    }

    @Override
    public SpeechWording speech() {
        return new ItalianSpeech(numbers);
    }

    @Override
    public DialogueWords dialogue() {
        return new DialogueWords(
                "annulla",
                "e poi",
                "no|anzi",
                "con|per",
                "per favore",
                "non",
                "la|il",
                "grazie",
                "il|la",
                "lui|lei",
                "questa",
                "questo|questa",
                "il|la",
                "numero");
    }

    /** What this much Italian does not know. */
    private static <T> Phrase<T> none() {
        return Phrase.reading(Openers.words(List.of("?")), (words, from) -> List.of());
    }
}
