package io.theopy.nlu.contact;

import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Email addresses, typed ({@code nuit@pharma.fr}) or spoken ({@code nuit at pharma dot fr}, {@code m point leroy
 * arobase pharma point fr}). A local part starts with one word; more join it through dots, dashes and underscores, or as
 * spelled letters and digits. A domain ends in a top level domain that we know, so that the words after it stay out.
 */
public final class Emails implements Phrase<String> {
    private static final Pattern TYPED =
            Pattern.compile("[\\p{L}\\d._%+'-]+\\s?@\\s?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    private static final int LONGEST = 254; // RFC 5321
    private static final int LONGEST_LOCAL = 20;
    private static final int LONGEST_LABEL = 4;

    private static final Set<String> TOP = Set.of(
            "com", "net", "org", "fr", "eu", "be", "ch", "lu", "de", "uk", "es", "it", "nl", "pt", "ie", "us", "ca",
            "io", "co", "info", "biz", "pro", "app", "dev", "ai", "me", "tv", "edu", "gov", "re", "mc", "paris", "bzh",
            "example", "test", "health", "sante", "care", "shop", "store");

    private final NumberLanguage numbers;
    private final Set<String> at;

    public Emails(Language language) {
        this.numbers = Languages.part(language, NumberLanguage.class);
        this.at = Languages.part(language, ContactLanguage.class).at();
    }

    @Override
    public Openers openers() {
        return Openers.ANY;
    }

    @Override
    public List<Found<String>> at(Words words, int from) {
        String first = words.at(from);
        if (first.isEmpty()) {
            return List.of();
        }
        String gap = words.gapAfter(from);
        boolean mayBeTyped = first.indexOf('@') > 0 || gap.indexOf('@') >= 0 || !gap.isEmpty() && gap.charAt(0) != ' ';
        return (mayBeTyped ? typed(words, from) : Optional.<Found<String>>empty())
                .or(() -> maySpeak(words, from) ? spoken(words, from) : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Found<String>> typed(Words words, int from) {
        String raw = words.rawFrom(from);
        Matcher m = TYPED.matcher(raw.substring(0, Math.min(raw.length(), LONGEST)));
        return m.lookingAt()
                ? Optional.of(new Found<>(
                        words.indexAfter(from, m.end()),
                        m.group().replace(" ", "").toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether the next word can go on with an address, and the one before does not belong to it. */
    private boolean maySpeak(Words words, int from) {
        AddressReader next = new AddressReader(words, from + 1, numbers);
        boolean goesOn = at.contains(words.at(from + 1)) || next.joint() || next.spelled();
        return goesOn && !AddressReader.isJoint(words.at(from - 1)) && !AddressReader.isJoint(words.gapAfter(from - 1));
    }

    private Optional<Found<String>> spoken(Words words, int from) {
        AddressReader local = new AddressReader(words, from, numbers);
        if (!local.word()) {
            return Optional.empty();
        }
        while (local.position() - from < LONGEST_LOCAL) {
            if (at.contains(words.at(local.position()))) {
                Optional<Found<String>> domain = domain(words, local.position() + 1);
                if (domain.isPresent()) {
                    return domain.map(d -> new Found<>(d.to(), local.text() + "@" + d.value()));
                }
            }
            boolean more = local.joint() ? local.word() || local.spelled() : local.spelled();
            if (!more) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Labels with dots between, as far as the last known top level domain; the first label may have several words. */
    private Optional<Found<String>> domain(Words words, int from) {
        AddressReader reader = new AddressReader(words, from, numbers);
        Optional<Found<String>> best = Optional.empty();
        int labels = 0;
        while (reader.word()) {
            labels++;
            for (int i = 1;
                    i < LONGEST_LABEL && !reader.atJoint() && (labels == 1 || !TOP.contains(reader.label()));
                    i++) {
                if (!reader.word()) {
                    return best;
                }
            }
            if (labels > 1 && TOP.contains(reader.label())) {
                best = Optional.of(new Found<>(reader.position(), reader.text()));
            }
            while (reader.joint() && !reader.text().endsWith(".")) {
                if (!reader.word()) {
                    return best;
                }
            }
            if (!reader.text().endsWith(".")) {
                return best;
            }
        }
        return best;
    }
}
