package io.theopy.nlu.contact;

import io.theopy.meaning.Doubt;
import io.theopy.meaning.EmailAddress;
import io.theopy.nlu.contact.AddressParts.Part;
import io.theopy.nlu.contact.AddressParts.Sort;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.Optional;
import java.util.Set;

/**
 * Email addresses that are dictated: {@code nuit at pharma dot fr}, {@code m point leroy arobase pharma point fr}. A local
 * part starts with one word, or with up to three behind what announces it; more join it through dots, dashes and
 * underscores, or as letters and numbers. A domain ends in a top level domain that there is, so that the words after it
 * stay out. Immutable.
 */
final class SpokenAddresses {
    private static final int LONGEST_LOCAL = 24;
    private static final int MOST_WORDS = 3;
    private static final int LONGEST_LABEL = 4;

    private final AddressParts parts;
    private final MarkerWords markers;
    private final Set<String> at;
    private final Set<String> near;
    private final boolean asked;

    SpokenAddresses(Language language, MarkerWords markers, boolean asked) {
        ContactLanguage contact = Languages.part(language, ContactLanguage.class);
        this.parts = new AddressParts(language);
        this.markers = markers;
        this.at = contact.at();
        this.near = contact.near();
        this.asked = asked;
    }

    Optional<Found<Dictated>> at(Words words, int from) {
        Optional<Part> first = parts.at(words, from, true).filter(part -> mayStart(words, from, part));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean announced = markers.begins(words, from);
        StringBuilder local = new StringBuilder(first.get().text());
        int to = first.get().to();
        int plain = 1;
        boolean joined = first.get().sort() == Sort.JOINT;
        boolean gapTaken = false;
        while (to - from < LONGEST_LOCAL) {
            Optional<Found<Dictated>> whole = isAt(words, to) ? address(words, local, to + 1) : Optional.empty();
            if (whole.isPresent()) {
                return whole;
            }
            Optional<Part> next = parts.at(words, to, gapTaken);
            boolean apart = next.isPresent() && next.get().sort() == Sort.WORD && !joined;
            plain += apart ? 1 : 0;
            if (next.isEmpty()
                    || markers.endBefore(words, to)
                    || next.get().sort() == Sort.WORD && markers.isNoun(words, to)
                    || apart && !(announced && mayJoin(words, to, plain))) {
                return Optional.empty();
            }
            gapTaken = next.get().to() == to;
            joined = next.get().sort() == Sort.JOINT;
            local.append(next.get().text());
            to = next.get().to();
        }
        return Optional.empty();
    }

    /** A word of the sentence is no beginning, nor is what another letter, number or joint stands before. */
    private boolean mayStart(Words words, int from, Part first) {
        boolean joint = first.sort() == Sort.JOINT;
        boolean lead = markers.isLead(words, from);
        boolean noun = markers.isNoun(words, from);
        boolean joinedNext = parts.at(words, first.to(), false)
                .filter(next -> next.sort() == Sort.JOINT)
                .isPresent();
        boolean atNext = isAt(words, first.to());
        return (!lead && !noun || joinedNext || noun && atNext)
                && (markers.begins(words, from) || !joint && !goesOnFrom(words, from));
    }

    private boolean goesOnFrom(Words words, int from) {
        return parts.at(words, from - 1, true)
                        .filter(before -> before.sort() != Sort.WORD)
                        .isPresent()
                || parts.at(words, from, false)
                        .filter(before -> before.to() == from)
                        .isPresent();
    }

    private boolean mayJoin(Words words, int at, int plain) {
        return plain <= MOST_WORDS && !markers.isLead(words, at);
    }

    /** The letter "a" is a sign where letters follow. */
    private boolean isAt(Words words, int index) {
        String form = words.at(index);
        return at.contains(form)
                || near.contains(form)
                        && (form.length() > 1 || words.at(index + 1).length() > 1);
    }

    private Optional<Found<Dictated>> address(Words words, CharSequence local, int from) {
        Optional<Found<String>> domain = domain(words, from, LONGEST_LABEL, true)
                .or(() -> domain(words, from, 1, false)
                        .filter(some -> asked
                                || at.contains(words.at(from - 1))
                                || some.value().indexOf('.') > 0 && !isHour(some.value())));
        return domain.map(found -> {
            String address = local + "@" + found.value();
            return new Found<>(
                    found.to(),
                    Dictated.doubted(
                            address, EmailAddress.isValid(address) ? Doubt.Kind.SPELLED : Doubt.Kind.NOT_VALID));
        });
    }

    /** "Tomorrow, at 8.30". */
    private static boolean isHour(String domain) {
        return domain.chars().noneMatch(Character::isLetter);
    }

    /**
     * Labels with dots between.
     *
     * @param mostWords how many words may make a label
     * @param known whether to end in a top level domain that there is
     */
    private Optional<Found<String>> domain(Words words, int from, int mostWords, boolean known) {
        StringBuilder text = new StringBuilder();
        Optional<Found<String>> best = Optional.empty();
        int to = from;
        while (true) {
            int end = label(words, text, to, to == from, mostWords);
            if (end < 0) {
                return best;
            }
            to = end;
            if (!known || EmailAddress.isTopLevel(lastLabel(text)) && text.indexOf(".") > 0) {
                best = Optional.of(new Found<>(to, text.toString()));
            }
            Optional<Part> joint = parts.at(words, to, false).filter(part -> part.sort() == Sort.JOINT);
            if (joint.isEmpty() || joint.get().text().isEmpty()) {
                return best;
            }
            text.append(joint.get().text());
            to = joint.get().to();
        }
    }

    /** Adds the words up to the next joint to {@code text}; where they end, below zero when there are none. */
    private int label(Words words, StringBuilder text, int from, boolean first, int mostWords) {
        int to = from;
        for (int i = 0; i < mostWords; i++) {
            boolean gapTaken = i == 0;
            Optional<Part> part = isSign(words.at(to)) ? Optional.empty() : parts.at(words, to, gapTaken);
            if (part.isEmpty() || part.get().sort() == Sort.JOINT) {
                return i == 0 ? -1 : to;
            }
            text.append(part.get().text());
            to = part.get().to();
            if (!first && EmailAddress.isTopLevel(lastLabel(text))) {
                return to;
            }
        }
        return to;
    }

    /** A sign of an address; the letter "a" may be one of its letters. */
    private boolean isSign(String form) {
        return form.length() != 1 && (at.contains(form) || near.contains(form));
    }

    private static String lastLabel(StringBuilder text) {
        return text.substring(text.lastIndexOf(".") + 1);
    }
}
