package io.theopy.nlu.contact;

import io.theopy.meaning.Doubt;
import io.theopy.meaning.EmailAddress;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Email addresses that are typed, as they stand: what somebody wrote around an at sign is one, or is doubted, and never cut
 * down to one. Immutable.
 */
final class TypedAddresses {
    private static final String CHUNK = "[^\\s@,;:<>()\\[\\]\"\u00AB\u00BB\u201C\u201D!?]*";
    private static final Pattern TYPED =
            Pattern.compile(CHUNK + " ?@" + "(?: ?" + CHUNK + ")(?:@" + CHUNK + ")*(?:,(?=\\p{L})" + CHUNK + ")?");
    /** Blanks beside a dot, dash or underscore. */
    private static final Pattern SPACED = Pattern.compile(
            CHUNK + "(?: ?[._-] ?" + CHUNK + ")* ?@ ?" + CHUNK + "(?:(?<=[.-]) " + CHUNK + "| ?[.-] ?" + CHUNK + ")*");
    /** Words before it that nothing joins to it. */
    private static final Pattern LOOSE = Pattern.compile("(?:\\p{L}+ ){1,2}" + CHUNK + "(?<! )@" + CHUNK);

    private static final Pattern AFTER = Pattern.compile("(?:['\u2019]s?|\\.+)$");
    private static final Pattern ATTACHED = Pattern.compile("[.@_+-]+$");
    private static final int LONGEST = 254; // RFC 5321

    private final MarkerWords markers;

    TypedAddresses(MarkerWords markers) {
        this.markers = markers;
    }

    Optional<Found<Dictated>> at(Words words, int from) {
        String before = attached(words, from);
        if (before.isEmpty() && (!isNear(words, from) || markers.isLead(words, from) && !isAttached(words, from))) {
            return Optional.empty();
        }
        String rest = words.rawFrom(from);
        String text = before + rest.substring(0, Math.min(rest.length(), LONGEST));
        if (before.indexOf('@') < 0 && from > 0 && goesOn(words, from)) {
            return Optional.empty();
        }
        Optional<String> typed = matched(TYPED, text);
        boolean announced = markers.begins(words, from) && !markers.isLead(words, from);
        Optional<String> spaced = announced || typed.isPresent() ? matched(SPACED, text) : Optional.empty();
        boolean right = typed.filter(TypedAddresses::isRightWithoutBlanks).isPresent();
        Optional<String> read = right
                ? typed
                : spaced.filter(TypedAddresses::isRightWithoutBlanks).or(() -> typed);
        return read.map(address -> found(words, from, before, address))
                .or(() -> loose(words, from, text)
                        .map(address -> new Found<>(
                                words.indexAfter(from, address.length() - before.length()),
                                Dictated.doubted(address, Doubt.Kind.NOT_VALID))));
    }

    private static boolean isRightWithoutBlanks(String address) {
        return EmailAddress.isValid(squeezed(address));
    }

    private Optional<String> loose(Words words, int from, String text) {
        return markers.isNamed(words, from)
                        && markers.isLead(words, from - 1)
                        && !markers.isLead(words, from)
                        && !markers.isNoun(words, from)
                ? matched(LOOSE, text)
                : Optional.empty();
    }

    private static Found<Dictated> found(Words words, int from, String before, String address) {
        String value = squeezed(address).toLowerCase(Locale.ROOT);
        int to = words.indexAfter(from, address.length() - before.length());
        if (!EmailAddress.isValid(value)) {
            return new Found<>(to, Dictated.doubted(address.strip(), Doubt.Kind.NOT_VALID));
        }
        boolean asItStands = address.indexOf(' ') < 0 && address.indexOf('\'') < 0;
        return new Found<>(to, asItStands ? Dictated.sure(value) : Dictated.doubted(value, Doubt.Kind.SPELLED));
    }

    /** Signs of an address that a tokenizer left out of it. */
    private static String attached(Words words, int from) {
        Matcher signs = ATTACHED.matcher(words.attachedBefore(from));
        return signs.find() ? signs.group() : "";
    }

    /** Whether the word before is part of it. */
    private static boolean goesOn(Words words, int from) {
        String gap = words.gapAfter(from - 1);
        return gap.startsWith("@")
                || gap.equals(".")
                || gap.equals("-")
                || gap.equals("_")
                || gap.equals(",") && words.at(from - 1).indexOf('@') >= 0;
    }

    private static boolean isAttached(Words words, int from) {
        return words.at(from).indexOf('@') > 0 || words.gapAfter(from).startsWith("@");
    }

    /** Whether an at sign comes soon. */
    private static boolean isNear(Words words, int from) {
        for (int at = from; at < from + 3; at++) {
            if (words.at(at).indexOf('@') >= 0 || words.gapAfter(at).indexOf('@') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt()
                ? Optional.of(AFTER.matcher(matcher.group()).replaceFirst("").strip())
                : Optional.empty();
    }

    private static String squeezed(String address) {
        return address.replace(" ", "");
    }
}
