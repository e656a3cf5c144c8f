package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Amounts in euros: {@code 150,50 €}, {@code €150}, {@code one hundred fifty euros and fifty cents}. A number without a
 * currency is an amount only when it was typed with cents. Other currencies are left alone: they would be wrong.
 */
public final class Money {
    private static final int CENTS = 2;

    private Money() {}

    /** Any number, when an amount was asked for. */
    public static Phrase<BigDecimal> bare(Language language) {
        Phrase<Long> number = Languages.part(language, NumberLanguage.class).number();
        Phrase<BigDecimal> written = Phrase.reading(Openers.TYPED, WrittenAmounts::at);
        return written.or(number.as(n -> BigDecimal.valueOf(n).setScale(CENTS)));
    }

    /** Amounts as they are said within a sentence. */
    public static Phrase<BigDecimal> of(Language language) {
        Phrase<BigDecimal> certain = withCurrency(language);
        MoneyWords words = Languages.part(language, NumberLanguage.class).money();
        Phrase<BigDecimal> firstOfTwo = bare(language)
                .when((said, from, to) -> words.joining().contains(said.at(to))
                        && !certain.at(said, to + 1).isEmpty());
        Phrase<BigDecimal> compared = bare(language).when((said, from, to) -> isCompared(words, said, from));
        return certain.or(firstOfTwo).or(compared);
    }

    /** "Over 300": nothing but amounts is compared so without saying of what. */
    private static boolean isCompared(MoneyWords words, Words said, int from) {
        return words.comparing().contains(said.at(from - 1))
                || words.comparing().contains(said.at(from - 2) + " " + said.at(from - 1));
    }

    private static Phrase<BigDecimal> withCurrency(Language language) {
        Phrase<Long> cents =
                Languages.part(language, NumberLanguage.class).number().where(n -> n >= 1 && n <= 99);
        Phrase<BigDecimal> typedWithCents = Phrase.reading(Openers.TYPED, WrittenAmounts::at);
        Set<String> euros = words(MoneyWords::euros);
        String hundredths = anyOf(MoneyWords::cents);
        return Grammar.<BigDecimal>builder()
                .parts(Map.of(
                        "amount",
                        bare(language),
                        "cents",
                        cents,
                        "typed",
                        typedWithCents.when(Money::hasCents),
                        "marked",
                        Phrase.reading(Openers.TYPED, Money::marked),
                        "euro",
                        Phrase.anyOf(
                                Stream.concat(euros.stream(), Stream.of("€")).toArray(String[]::new))))
                .rule("{typed}", c -> amount(c, "typed"))
                .rule("{marked}", c -> amount(c, "marked"))
                .rule("{marked} {cents}", c -> amount(c, "marked").add(cents(c)))
                .rule("(€|eur) {amount}", c -> amount(c, "amount"))
                .rule("{amount} [d'] {euro}", c -> amount(c, "amount"))
                .rule(
                        "{amount} {euro} [" + anyOf(MoneyWords::and) + "] {cents} [" + hundredths + "]",
                        c -> amount(c, "amount").add(cents(c)))
                .rule("{amount} (" + anyOf(MoneyWords::point) + ") {cents} {euro}", Money::decimal)
                .rule("{cents} (" + hundredths + ")", Money::cents)
                .build()
                .where(a -> a.signum() >= 0);
    }

    /** In any language: people mix the words for money. */
    private static Set<String> words(Function<MoneyWords, Set<String>> words) {
        return Languages.words(NumberLanguage.class, numbers -> words.apply(numbers.money()));
    }

    private static String anyOf(Function<MoneyWords, Set<String>> words) {
        return String.join("|", new TreeSet<>(words(words)));
    }

    private static BigDecimal amount(Captures c, String name) {
        return c.get(name, BigDecimal.class);
    }

    private static BigDecimal cents(Captures c) {
        return BigDecimal.valueOf(c.number("cents"), CENTS);
    }

    /** "Twelve point five" is 12.50, "twelve point fifty" as well. */
    private static BigDecimal decimal(Captures c) {
        int said = c.number("cents");
        return amount(c, "amount").add(BigDecimal.valueOf(said < 10 ? said * 10L : said, CENTS));
    }

    private static boolean hasCents(Words words, int from, int to) {
        String last = words.at(to - 1);
        int decimal = Math.max(last.lastIndexOf(','), last.lastIndexOf('.'));
        return decimal > 0 && last.length() - decimal == CENTS + 1;
    }

    /** An amount with its currency in the same token: {@code 150€}, {@code €150}, {@code 12€50}. */
    private static List<Found<BigDecimal>> marked(Words words, int from) {
        String form = words.at(from);
        int sign = form.indexOf('€');
        Optional<BigDecimal> amount = Optional.empty();
        if (sign == 0 && form.length() > 1) {
            Words rest = words.replacing(from, form.substring(1));
            return WrittenAmounts.at(rest, from);
        }
        Optional<String> euros = Said.EUROS.stream().filter(form::endsWith).findFirst();
        if (sign > 0 && sign == form.length() - 1) {
            amount = WrittenAmounts.read(form.substring(0, sign));
        } else if (sign > 0 && form.length() - sign == CENTS + 1) {
            amount = WrittenAmounts.read(form.replace('€', '.'));
        } else if (euros.isPresent()) {
            amount = WrittenAmounts.read(
                    form.substring(0, form.length() - euros.get().length()));
        }
        return amount.map(a -> List.of(new Found<>(from + 1, a))).orElse(List.of());
    }

    /** Looked for once, when the first sentence is read. */
    private static final class Said {
        static final Set<String> EUROS = words(MoneyWords::euros);
    }
}
