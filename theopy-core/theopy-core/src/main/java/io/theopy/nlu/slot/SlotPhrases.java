package io.theopy.nlu.slot;

import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.nlu.contact.Dictated;
import io.theopy.nlu.contact.Emails;
import io.theopy.nlu.contact.Phones;
import io.theopy.nlu.number.Money;
import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.ReferenceNumbers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.DateDirection;
import io.theopy.nlu.time.Days;
import io.theopy.nlu.time.Moments;
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.nlu.time.Periods;
import io.theopy.nlu.time.TimePhrases;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which phrase reads which slot type of one language. Immutable; made for all languages when first used. */
public final class SlotPhrases {
    private static final Map<Language, SlotPhrases> ALL =
            Languages.spoken().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), SlotPhrases::new));

    private final Map<SlotType, SlotRecognizer> recognizers = new EnumMap<>(SlotType.class);
    private final Map<SlotType, SlotRecognizer> answers = new EnumMap<>(SlotType.class);

    private final Map<SlotType, DirectedRecognizers> looking = new EnumMap<>(SlotType.class);
    private final Map<SlotType, DirectedRecognizers> lookingAnswers = new EnumMap<>(SlotType.class);

    private final Map<SlotType, SlotRecognizer> spanning = new EnumMap<>(SlotType.class);

    private final Language language;
    private final Map<Set<String>, SlotRecognizer> references = new ConcurrentHashMap<>();

    private SlotPhrases(Language language) {
        this.language = language;
        TimePhrases phrases = Languages.part(language, TimePhrases.class);
        Set<String> sinceWords = Languages.part(language, SentenceWords.class).since();
        Phrase<PeriodExpression> anyPeriod =
                phrases.period().or(phrases.day().as(PeriodExpression::of)).once();
        Phrase<Meaning> listed = sinceOr(sinceWords, anyPeriod, meaning(anyPeriod, DateDirection.LISTING));
        Phrase<Meaning> ahead = sinceOr(
                sinceWords,
                anyPeriod,
                meaning(phrases.period(), DateDirection.AHEAD).or(day(phrases, DateDirection.AHEAD)));
        Phrase<PeriodExpression> bare = phrases.year()
                .as(y -> Periods.ofYear(y.intValue()))
                .or(phrases.month().as(Periods::of));
        Phrase<Meaning> moment = phrases.moment().as(m -> Meaning.of(m, language));
        Phrase<Meaning> hour = phrases.hour().as(h -> Meaning.of(Moments.of(h), language));
        Phrase<Meaning> day = day(phrases, DateDirection.AHEAD);
        Phrase<Meaning> span = phrases.spans().moment().as(m -> Meaning.of(m, language));
        both(SlotType.DATETIME, moment, hour);
        both(
                SlotType.DATE,
                day,
                phrases.dayNumber().as(n -> Meaning.of(Days.dayOfMonth(n.intValue()), DateDirection.AHEAD, language)));
        both(SlotType.PERIOD, listed, meaning(bare, DateDirection.LISTING));
        both(SlotType.DATE_OR_PERIOD, ahead, meaning(bare, DateDirection.AHEAD));
        looking(
                SlotType.PERIOD,
                leaning -> sinceOr(sinceWords, anyPeriod, meaning(anyPeriod, leaning)),
                leaning -> meaning(bare, leaning));
        looking(
                SlotType.DATE_OR_PERIOD,
                leaning -> sinceOr(
                        sinceWords,
                        anyPeriod,
                        meaning(phrases.period(), leaning).or(day(phrases, leaning))),
                leaning -> meaning(bare, leaning));
        both(SlotType.DATE_OR_DATETIME, moment, hour);
        Phrase<Meaning> length = phrases.duration().as(Meaning::of);
        Phrase<Meaning> between = phrases.spans().length().as(Meaning::of);
        both(SlotType.DURATION, length, between);
        spanning(SlotType.DATETIME, span.or(moment), hour);
        spanning(SlotType.DATE_OR_DATETIME, span.or(moment), hour);
        spanning(SlotType.DURATION, between.or(length), length);
        numbers(language);
        Set<String> phones = Languages.part(language, ValueWords.class).kind(SlotType.PHONE);
        dictated(SlotType.PHONE, new Phones(language, phones, false), new Phones(language, phones, true));
        Set<String> emails = Languages.part(language, ValueWords.class).kind(SlotType.EMAIL);
        dictated(SlotType.EMAIL, new Emails(language, emails, false), new Emails(language, emails, true));
    }

    public static SlotPhrases of(Language language) {
        return Optional.ofNullable(ALL.get(language))
                .orElseThrow(() -> new IllegalArgumentException("no pack for the language " + language.code()));
    }

    public Map<SlotType, SlotRecognizer> recognizers() {
        return recognizers;
    }

    /** More lenient ones, for whole answers. */
    public Map<SlotType, SlotRecognizer> answers() {
        return answers;
    }

    /** Of types that may be said with an end: "from ten to eleven", as a moment or as how long it is. */
    Map<SlotType, SlotRecognizer> spanning() {
        return spanning;
    }

    /** The recogniser of numbers that are called by {@code nouns}. */
    SlotRecognizer reference(Set<String> nouns) {
        return references.computeIfAbsent(nouns, n -> {
            Phrase<Meaning> misheard = ReferenceNumbers.misheard(language, n).as(SlotPhrases::readBack);
            SlotRecognizer one = new GroupedNumbers(new PhraseRecognizer(
                    ReferenceNumbers.of(language, n).<Meaning>as(Meaning::of).or(misheard)));
            return new OneOfSeveral(one, one);
        });
    }

    /** The recogniser of a slot that says which way its dates are meant; empty for those that go by their type. */
    public Optional<SlotRecognizer> recognizer(Slot slot) {
        return looking(slot, looking);
    }

    /** The same for whole answers. */
    public Optional<SlotRecognizer> answer(Slot slot) {
        return looking(slot, lookingAnswers);
    }

    private static Optional<SlotRecognizer> looking(Slot slot, Map<SlotType, DirectedRecognizers> ways) {
        return slot.outlook().isByType()
                ? Optional.empty()
                : Optional.ofNullable(ways.get(slot.type())).map(way -> way.as(slot.outlook()));
    }

    private void looking(
            SlotType type,
            Function<DateDirection, Phrase<Meaning>> phrase,
            Function<DateDirection, Phrase<Meaning>> inAnswers) {
        looking.put(type, DirectedRecognizers.of(phrase));
        lookingAnswers.put(
                type, DirectedRecognizers.of(leaning -> phrase.apply(leaning).or(inAnswers.apply(leaning))));
    }

    private void numbers(Language language) {
        both(SlotType.NUMBER, ReferenceNumbers.orZero(language).as(Meaning::of));
        both(SlotType.REFERENCE, ReferenceNumbers.of(language, Set.of()).as(Meaning::of));
        SlotRecognizer position = new PhraseRecognizer(
                Languages.part(language, NumberLanguage.class).position().as(Meaning::of));
        recognizers.put(SlotType.POSITION, position);
        answers.put(SlotType.POSITION, position);
        both(SlotType.MONEY, amount(Money.of(language)), amount(Money.bare(language)));
    }

    private void both(SlotType type, Phrase<Meaning> phrase) {
        both(type, phrase, phrase);
    }

    private void both(SlotType type, Phrase<Meaning> phrase, Phrase<Meaning> inAnswers) {
        PhraseRecognizer lenient = new PhraseRecognizer(phrase == inAnswers ? phrase : phrase.or(inAnswers));
        recognizers.put(type, new OneOfSeveral(new PhraseRecognizer(phrase), lenient));
        answers.put(type, new OneOfSeveral(lenient, lenient));
    }

    private void dictated(SlotType type, Phrase<Dictated> phrase, Phrase<Dictated> inAnswers) {
        PhraseRecognizer strict = new PhraseRecognizer(phrase.as(SlotPhrases::meaning));
        PhraseRecognizer lenient = new PhraseRecognizer(inAnswers.as(SlotPhrases::meaning));
        recognizers.put(type, new OneOfSeveral(strict, strict));
        answers.put(type, new OneOfSeveral(lenient, lenient));
    }

    private static Meaning meaning(Dictated dictated) {
        ReadValue value = new ReadValue(dictated.value(), dictated.doubt());
        return now -> Optional.of(value);
    }

    private void spanning(SlotType type, Phrase<Meaning> phrase, Phrase<Meaning> next) {
        spanning.put(type, new OneOfSeveral(new PhraseRecognizer(phrase), new PhraseRecognizer(phrase.or(next))));
    }

    private Phrase<Meaning> day(TimePhrases phrases, DateDirection leaning) {
        return phrases.day().as(d -> Meaning.of(d, leaning, language));
    }

    /** A number that was understood, but not quite as it was said. */
    private static Meaning readBack(Long number) {
        return now -> Optional.of(new ReadValue(number.toString(), Optional.of(Doubt.of(Doubt.Kind.SPELLED))));
    }

    private static Phrase<Meaning> amount(Phrase<BigDecimal> amount) {
        return amount.as(a -> Meaning.of(a.toPlainString()));
    }

    private static Phrase<Meaning> meaning(Phrase<PeriodExpression> period, DateDirection leaning) {
        return period.as(p -> Meaning.of(p, leaning));
    }

    /** After a "since" that a template took as its own, a period is the time since then. */
    private static Phrase<Meaning> sinceOr(
            Set<String> sinceWords, Phrase<PeriodExpression> period, Phrase<Meaning> otherwise) {
        Phrase<Meaning> since = meaning(period.as(Periods::since), DateDirection.BACK);
        return Phrase.reading(period.openers(), (words, from) -> {
            String before = words.at(from - 1);
            boolean isSince = sinceWords.contains(before);
            return (isSince ? since : otherwise).at(words, from);
        });
    }
}
