package io.theopy.nlu.statistical;

import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.EntityMention;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.spi.EntityKind;
import io.theopy.text.Language;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds all values in an utterance that have a form of their own or are in the directory. Thread-safe. */
final class ValueFinder {
    /** Words before a number that belong to the sentence, not to the number. */
    private static final Set<String> NUMBER_WORDS =
            Set.of("number", "no", "num", "nr", "n", "numero", "#", "n°", "the", "la", "le");

    private static final double LEAST_SCORE = 0.9;

    private final EntityLinker linker;
    private final Map<Language, Map<ValueKind, SlotRecognizer>> recognizers = new EnumMap<>(Language.class);

    ValueFinder(EntityLinker linker) {
        this.linker = linker;
        for (Language language : Language.values()) {
            Map<ValueKind, SlotRecognizer> ofLanguage = new EnumMap<>(ValueKind.class);
            for (ValueKind kind : ValueKind.values()) {
                if (kind.isTyped()) {
                    ofLanguage.put(kind, SlotRecognizers.forType(kind.recognizedAs(), language));
                }
            }
            recognizers.put(language, ofLanguage);
        }
    }

    /** The values in order, not overlapping; of those that overlap the longer one, names before numbers. */
    List<ValueSpan> find(Utterance said, LocalDateTime now) {
        List<ValueSpan> all = new ArrayList<>();
        mentions(said, EntityKind.CLIENT, ValueKind.CLIENT, all);
        mentions(said, EntityKind.OPERATOR, ValueKind.OPERATOR, all);
        for (ValueKind kind : of(said.language()).keySet()) {
            for (int from = 0; from < said.tokens().size(); from++) {
                typed(said, from, kind, now).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparingInt(ValueSpan::length).reversed().thenComparing(ValueSpan::kind));
        List<ValueSpan> chosen = new ArrayList<>();
        for (ValueSpan span : all) {
            if (chosen.stream().noneMatch(span::overlaps)) {
                chosen.add(span);
            }
        }
        chosen.sort(Comparator.comparingInt(ValueSpan::from));
        return chosen;
    }

    private void mentions(Utterance said, EntityKind entity, ValueKind kind, List<ValueSpan> all) {
        for (EntityMention mention : linker.mentions(entity, said)) {
            if (isName(said, mention)) {
                all.add(new ValueSpan(mention.from(), mention.to(), kind, mention.entries()));
            }
        }
    }

    /** One ordinary word that a name happens to have names nobody: it has to be written like one, or not stand alone. */
    private static boolean isName(Utterance said, EntityMention mention) {
        if (mention.score() < LEAST_SCORE) {
            return false;
        }
        int words = 0;
        boolean marked = false;
        for (int i = mention.from(); i < mention.to(); i++) {
            Token token = said.tokens().get(i);
            words += token.form().length() > 3 ? 1 : 0;
            marked |= token.form().startsWith("pharmac")
                    || (token.start() > 0 && Character.isUpperCase(said.raw().charAt(token.start())));
        }
        return marked || words > 1;
    }

    private Optional<ValueSpan> typed(Utterance said, int from, ValueKind kind, LocalDateTime now) {
        SlotRecognizer recognizer = of(said.language()).get(kind);
        List<SlotMatch> matches = recognizer == null ? List.of() : recognizer.matchesAt(said, from, now);
        if (recognizer == null || matches.isEmpty()) {
            return Optional.empty();
        }
        SlotMatch match = matches.get(0);
        if (kind == ValueKind.NUMBER
                && NUMBER_WORDS.contains(said.tokens().get(from).form())) {
            return Optional.empty();
        }
        // "on Monday" and "Monday" are the same day: the preposition stays in the sentence, where it tells the slot.
        boolean repeatedWithoutLeadIn = from + 1 < match.to()
                && recognizer.matchesAt(said, from + 1, now).stream()
                        .anyMatch(later ->
                                later.to() == match.to() && later.value().equals(match.value()));
        return repeatedWithoutLeadIn ? Optional.empty() : Optional.of(new ValueSpan(from, match.to(), kind, List.of()));
    }

    private Map<ValueKind, SlotRecognizer> of(Language language) {
        return recognizers.getOrDefault(language, Map.of());
    }
}
