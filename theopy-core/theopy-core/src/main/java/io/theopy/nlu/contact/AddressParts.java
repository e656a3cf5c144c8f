package io.theopy.nlu.contact;

import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a spoken address: words, letters, numbers read whole, and the signs between them. Immutable. */
final class AddressParts {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[._+-][a-z0-9]+)*");
    private static final Map<String, String> JOINTS = joints();
    private static final Set<String> FIRST =
            JOINTS.keySet().stream().map(joint -> joint.split(" ")[0]).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_JOINT = JOINTS.keySet().stream()
            .mapToInt(joint -> joint.split(" ").length)
            .max()
            .orElse(1);

    private final Phrase<Long> number;
    private final Map<String, Integer> repeats;
    private final Set<String> zeros;

    AddressParts(Language language) {
        ContactLanguage contact = Languages.part(language, ContactLanguage.class);
        this.number = Languages.part(language, NumberLanguage.class).number();
        this.repeats = contact.repeats();
        this.zeros = contact.digits().zeros();
    }

    /** What a part is. */
    enum Sort {
        JOINT,
        /** A letter or number, which needs no joint beside it. */
        SIGN,
        WORD
    }

    /** @param to index after its last token */
    record Part(Sort sort, String text, int to) {}

    /** The part at {@code at}; what stands in the text before it counts unless it is {@code first}. */
    Optional<Part> at(Words words, int at, boolean first) {
        String form = words.at(at);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        String gap = first ? "" : words.gapAfter(at - 1);
        if (JOINTS.containsKey(gap)) {
            return Optional.of(new Part(Sort.JOINT, JOINTS.getOrDefault(gap, ""), at));
        }
        return (FIRST.contains(form) ? joint(words, at) : Optional.<Part>empty())
                .or(() -> sign(words, at))
                .or(() -> WORD.matcher(form).matches()
                        ? Optional.of(new Part(Sort.WORD, form, at + 1))
                        : Optional.empty());
    }

    private static Optional<Part> joint(Words words, int at) {
        for (int tokens = LONGEST_JOINT; tokens > 0; tokens--) {
            String joint = JOINTS.get(
                    IntStream.range(at, at + tokens).mapToObj(words::at).collect(Collectors.joining(" ")));
            if (joint != null) {
                return Optional.of(new Part(Sort.JOINT, joint, at + tokens));
            }
        }
        return Optional.empty();
    }

    private Optional<Part> sign(Words words, int at) {
        String form = words.at(at);
        boolean letter = form.length() == 1 && form.charAt(0) >= 'a' && form.charAt(0) <= 'z';
        if (letter || WrittenNumbers.isDigits(form)) {
            return Optional.of(new Part(Sort.SIGN, form, at + 1));
        }
        if (zeros.contains(form)) {
            return Optional.of(new Part(Sort.SIGN, "0", at + 1));
        }
        int times = repeats.getOrDefault(form, 0);
        if (times > 0) {
            return sign(words, at + 1)
                    .filter(once -> once.text().length() == 1)
                    .map(once -> new Part(Sort.SIGN, once.text().repeat(times), once.to()));
        }
        List<Found<Long>> numbers = number.openers().allow(form) && !WrittenNumbers.isDigit(form.charAt(0))
                ? number.at(words, at)
                : List.of();
        return numbers.stream().findFirst().map(found -> new Part(Sort.SIGN, Long.toString(found.value()), found.to()));
    }

    /** Of all languages: addresses are spelled in any. */
    private static Map<String, String> joints() {
        Map<String, String> joints = new HashMap<>(Map.of(".", ".", "-", "-", "_", "_"));
        for (Language language : Languages.spoken()) {
            joints.putAll(Languages.part(language, ContactLanguage.class).joints());
        }
        return Map.copyOf(joints);
    }
}
