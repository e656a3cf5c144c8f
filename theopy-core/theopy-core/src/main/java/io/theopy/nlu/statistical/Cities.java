package io.theopy.nlu.statistical;

import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.NameCleaner;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Towns that are known by name, where nothing else says that one is meant: "clients bordeaux". Stateless. */
final class Cities {
    private static final Set<String> KNOWN = WordFile.read("cities.txt").stream()
            .map(city -> city.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST = 3;

    private Cities() {}

    /** The first town in what is no other value. */
    static Optional<SlotValue> find(MaskedUtterance said, NameCleaner names) {
        Utterance masked = said.masked();
        List<Token> tokens = masked.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
                String words = said.original(from, to);
                if (KNOWN.contains(words.toLowerCase(Locale.ROOT))) {
                    return Optional.of(SlotValue.of(names.clean(words, masked.language()), words));
                }
            }
        }
        return Optional.empty();
    }
}
