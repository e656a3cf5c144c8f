package io.theopy.nlu.statistical;

import io.theopy.intent.Domain;
import io.theopy.meaning.EntityKind;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.EntityMention;
import io.theopy.nlu.link.WrittenNames;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.nlu.slot.ValueWords;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds all values in an utterance that have a form of their own or are in the directory. Thread-safe. */
final class ValueFinder {
    /** Words before a number that belong to the sentence, not to the number. */
    private static final Set<String> NUMBER_WORDS = Languages.words(ValueWords.class, ValueWords::numbers);

    private static final Set<String> AT_WORDS = Languages.words(ValueWords.class, ValueWords::times);
    private static final Set<String> ONE = Languages.words(ValueWords.class, ValueWords::one);
    private static final Set<String> OUT_OF = Languages.words(ValueWords.class, ValueWords::outOf);
    private static final Set<String> TITLES = Languages.words(NameLanguage.class, NameLanguage::titles);
    private static final Set<String> ARTICLES = Languages.words(NameLanguage.class, NameLanguage::articles);
    private static final Set<String> AGREEING =
            Languages.words(NameLanguage.class, names -> names.genders().keySet());

    private static final double LEAST_SCORE = 0.9;

    private final EntityLinker linker;
    private final List<ValueKind> entities;
    private final Map<ValueKind, ValueKind> beside = new HashMap<>();
    private final Set<String> sorts;
    private final Set<String> generic;
    private final Map<Language, Map<ValueKind, SlotRecognizer>> recognizers = new TreeMap<>();

    /** @param domain what there is to be found beside what has a form of its own */
    ValueFinder(EntityLinker linker, Domain domain) {
        this.linker = linker;
        this.entities = domain.entities().stream()
                .map(kind -> ValueKind.entity(kind.name()))
                .toList();
        domain.entities()
                .forEach(kind -> kind.beside()
                        .ifPresent(other -> beside.put(ValueKind.entity(kind.name()), ValueKind.entity(other))));
        this.generic = domain.names().generic();
        this.sorts = domain.entities().stream()
                .flatMap(kind -> kind.sorts().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
        for (Language language : Languages.spoken()) {
            Map<ValueKind, SlotRecognizer> ofLanguage = new LinkedHashMap<>();
            for (ValueKind kind : ValueKind.TYPED) {
                ofLanguage.put(
                        kind,
                        kind.equals(ValueKind.NUMBER)
                                ? SlotRecognizers.references(domain.referenceNouns(), language)
                                : kind.equals(ValueKind.WHEN)
                                        ? SlotRecognizers.spanning(kind.recognizedAs(), language)
                                        : SlotRecognizers.forType(kind.recognizedAs(), language));
            }
            recognizers.put(language, ofLanguage);
        }
    }

    /** The values in order, not overlapping; of those that overlap the longer one, names before numbers. */
    List<ValueSpan> find(Utterance said, LocalDateTime now) {
        List<ValueSpan> all = new ArrayList<>();
        entities.forEach(kind -> kind.entity().ifPresent(entity -> mentions(said, entity, kind, all)));
        preferFirstNames(said, all);
        for (ValueKind kind : of(said.language()).keySet()) {
            for (int from = 0; from < said.tokens().size(); from++) {
                typed(said, from, kind, now).ifPresent(all::add);
            }
        }
        all.removeIf(span -> span.kind().equals(ValueKind.WHEN) && isDuration(said, span, all));
        WrittenNames written = new WrittenNames(said, Set.of(), generic);
        all.removeIf(span -> !span.kind().isEntity()
                && written.isTimeInName(span.from())
                && all.stream().noneMatch(name -> name.kind().isEntity() && name.to() == span.from()));
        all.removeIf(span -> span.kind().isEntity() && isPartOfOther(said, span, all));
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

    /** "Deux heures" is how long, unless something says that it is when: "à deux heures". */
    private static boolean isDuration(Utterance said, ValueSpan span, List<ValueSpan> all) {
        String before =
                span.from() == 0 ? "" : said.tokens().get(span.from() - 1).form();
        return !AT_WORDS.contains(before)
                && all.stream()
                        .anyMatch(other -> other.kind().equals(ValueKind.DURATION)
                                && other.from() == span.from()
                                && other.to() == span.to());
    }

    /** "Paul" of "Paul Mercier" is not Paul Martin: half a name beside another word that is written like a name. */
    private boolean isPartOfOther(Utterance said, ValueSpan span, List<ValueSpan> all) {
        String words = said.original(span.from(), span.to());
        boolean whole = span.entries().stream()
                .anyMatch(entry -> entry.name().split("[ -]").length <= words.split("[ -]").length);
        return !whole
                && (isNamePart(said, span.to(), span.to() - 1, all)
                        || isNamePart(said, span.from() - 1, span.from() - 1, all));
    }

    /** Whether token {@code at} begins with a capital, belongs to no value, and only a space is after token {@code gap}. */
    private boolean isNamePart(Utterance said, int at, int gap, List<ValueSpan> all) {
        if (at <= 0 || at >= said.tokens().size()) {
            return false;
        }
        Token token = said.tokens().get(at);
        int from = said.tokens().get(gap).end();
        int to = said.tokens().get(gap + 1).start();
        return Character.isUpperCase(said.raw().charAt(token.start()))
                && to - from == 1
                && token.end() - token.start() > 2
                && !TITLES.contains(token.form())
                && !sorts.contains(token.form())
                && all.stream().noneMatch(other -> other.from() <= at && at < other.to());
    }

    /** "Hugo" is the colleague of that name rather than a shop called Victor Hugo. */
    private void preferFirstNames(Utterance said, List<ValueSpan> all) {
        List<ValueSpan> colleagues = all.stream()
                .filter(span -> beside.containsKey(span.kind()) && beginsName(said, span))
                .toList();
        all.removeIf(span -> span.kind().isEntity()
                && !beginsName(said, span)
                && colleagues.stream()
                        .anyMatch(other -> span.kind().equals(beside.get(other.kind()))
                                && other.from() == span.from()
                                && other.to() == span.to()));
    }

    private static boolean beginsName(Utterance said, ValueSpan span) {
        String words = said.original(span.from(), span.to());
        return span.entries().stream().anyMatch(entry -> entry.name().regionMatches(true, 0, words, 0, words.length()));
    }

    /** One ordinary word that a name happens to have names nobody: it has to be written like one, or not stand alone. */
    private boolean isName(Utterance said, EntityMention mention) {
        if (mention.score() < LEAST_SCORE) {
            return false;
        }
        int words = 0;
        boolean marked = false;
        for (int i = mention.from(); i < mention.to(); i++) {
            Token token = said.tokens().get(i);
            words += token.form().length() > 2 && !isArticle(token.form()) ? 1 : 0;
            marked |= sorts.stream().anyMatch(token.form()::startsWith)
                    || (token.start() > 0 && Character.isUpperCase(said.raw().charAt(token.start())));
        }
        return marked || words > 1;
    }

    private static boolean isArticle(String form) {
        return ARTICLES.contains(form) || AGREEING.contains(form);
    }

    private Optional<ValueSpan> typed(Utterance said, int from, ValueKind kind, LocalDateTime now) {
        SlotRecognizer recognizer = of(said.language()).get(kind);
        List<SlotMatch> matches = recognizer == null ? List.of() : recognizer.matchesAt(said, from, now);
        if (recognizer == null || matches.isEmpty()) {
            return Optional.empty();
        }
        SlotMatch match = kind.equals(ValueKind.WHEN) ? withoutDuration(said, matches, now) : matches.get(0);
        if (kind.equals(ValueKind.NUMBER) && isNoNumber(said, from)) {
            return Optional.empty();
        }
        // "on Monday" and "Monday" are the same day: the preposition stays in the sentence, where it tells the slot.
        boolean one = kind.equals(ValueKind.DURATION)
                && ONE.contains(said.tokens().get(from).form());
        // "Tomorrow at nine" may be what "at nine" is now, but "tomorrow" is a value of its own.
        boolean leadIn = matches.stream().noneMatch(shorter -> shorter.to() == from + 1);
        boolean repeatedWithoutLeadIn = leadIn
                && !one
                && from + 1 < match.to()
                && recognizer.matchesAt(said, from + 1, now).stream()
                        .anyMatch(later ->
                                later.to() == match.to() && later.value().equals(match.value()));
        return repeatedWithoutLeadIn ? Optional.empty() : Optional.of(new ValueSpan(from, match.to(), kind, List.of()));
    }

    /** "The" is no number, nor is "one" of "one of my reminders". */
    private static boolean isNoNumber(Utterance said, int from) {
        String word = said.tokens().get(from).form();
        String next =
                from + 1 < said.tokens().size() ? said.tokens().get(from + 1).form() : "";
        return NUMBER_WORDS.contains(word) || (ONE.contains(word) && OUT_OF.contains(next));
    }

    /** "At 15 h, 20 minutes" ends at the comma: what follows is how long. */
    private SlotMatch withoutDuration(Utterance said, List<SlotMatch> matches, LocalDateTime now) {
        SlotRecognizer durations = of(said.language()).get(ValueKind.DURATION);
        SlotMatch longest = matches.get(0);
        if (durations == null) {
            return longest;
        }
        return matches.stream()
                .filter(match -> match.to() < longest.to())
                .filter(match -> said.raw()
                        .substring(
                                said.tokens().get(match.to() - 1).end(),
                                said.tokens().get(match.to()).start())
                        .contains(","))
                .filter(match -> durations.matchesAt(said, match.to(), now).stream()
                        .anyMatch(after -> after.to() >= longest.to()))
                .findFirst()
                .orElse(longest);
    }

    private Map<ValueKind, SlotRecognizer> of(Language language) {
        return recognizers.getOrDefault(language, Map.of());
    }
}
