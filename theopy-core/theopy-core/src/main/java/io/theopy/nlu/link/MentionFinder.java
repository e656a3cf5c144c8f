package io.theopy.nlu.link;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.nlu.link.Likeness.Hit;
import io.theopy.nlu.link.NamePart.Kind;
import io.theopy.text.CommonWords;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Looks for names in a sentence: runs of words that stand in one name, with nothing but articles in between. */
final class MentionFinder {
    private record Span(int from, int to) {}

    private record Found(Span span, double score, int words, DirectoryEntry entry) {}

    private final EntityIndex index;
    private final NameReader reader;
    private final ReservedWords reserved;
    private final double least;
    private final double margin;

    MentionFinder(EntityIndex index, NameReader reader, ReservedWords reserved, double least, double margin) {
        this.index = index;
        this.reader = reader;
        this.reserved = reserved;
        this.least = least;
        this.margin = margin;
    }

    List<EntityMention> find(Utterance said) {
        List<NamePart> parts = reader.read(said);
        Map<Span, List<Found>> bySpan = new HashMap<>();
        index.hits(parts, said.language(), true).forEach((entry, hits) -> {
            for (Span span : runs(parts, hits)) {
                if (isFree(said, parts.subList(span.from(), span.to()), index.isMentionable(entry))) {
                    measure(parts, span, hits, index.name(entry))
                            .ifPresent(found -> bySpan.computeIfAbsent(found.span(), s -> new ArrayList<>())
                                    .add(found));
                }
            }
        });
        List<List<Found>> best = new ArrayList<>(bySpan.values());
        best.forEach(
                found -> found.sort(Comparator.comparingDouble(Found::score).reversed()));
        best.sort(Comparator.<List<Found>>comparingInt(found -> found.get(0).words())
                .thenComparingDouble(found -> found.get(0).score())
                .reversed());
        return withoutOverlaps(best).stream()
                .map(found -> mention(parts, found))
                .sorted(Comparator.comparingInt(EntityMention::from))
                .toList();
    }

    /** Words that steer a talk name somebody only where a noun says so: "the client yes". */
    private boolean isFree(Utterance sentence, List<NamePart> said, boolean mentionable) {
        boolean steers = said.stream().allMatch(part -> reserved.steer(part.form()));
        return steers ? isAnnounced(sentence, said.get(0).from()) : mentionable;
    }

    private Optional<Found> measure(List<NamePart> parts, Span span, List<Hit> hits, EntryName name) {
        List<Hit> inside = hits.stream()
                .filter(hit -> hit.from() >= span.from() && hit.to() <= span.to())
                .map(hit -> new Hit(
                        hit.from() - span.from(),
                        hit.to() - span.from(),
                        hit.nameFrom(),
                        hit.nameTo(),
                        hit.similarity()))
                .toList();
        List<NamePart> said = parts.subList(span.from(), span.to());
        int words = (int) said.stream().filter(NamePart::isContent).count();
        OptionalDouble score = new Likeness(said, name).of(inside);
        return score.isPresent()
                        && score.getAsDouble() >= least
                        && words > 0
                        && !isOrdinaryWord(said, score.getAsDouble())
                ? Optional.of(new Found(span, score.getAsDouble(), words, name.entry()))
                : Optional.empty();
    }

    private boolean isAnnounced(Utterance sentence, int from) {
        return from > 0 && reserved.announces(sentence.tokens().get(from - 1).form());
    }

    /** Whether it is a single word of everyday that is not the whole of a name: {@code neuf} in Pont Neuf, does for Doe. */
    private static boolean isOrdinaryWord(List<NamePart> said, double score) {
        return said.size() == 1
                && score < 1
                && Languages.spoken().stream()
                        .anyMatch(language ->
                                CommonWords.of(language).contains(said.get(0).form()));
    }

    private static List<Span> runs(List<NamePart> parts, List<Hit> hits) {
        TreeSet<Integer> hit = new TreeSet<>();
        for (Hit one : hits) {
            for (int i = one.from(); i < one.to(); i++) {
                hit.add(i);
            }
        }
        List<Span> runs = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int at : hit) {
            if (from >= 0 && !onlyFunctionWords(parts, last + 1, at)) {
                runs.add(new Span(from, last + 1));
                from = at;
            }
            from = from < 0 ? at : from;
            last = at;
        }
        if (from >= 0) {
            runs.add(new Span(from, last + 1));
        }
        return runs;
    }

    private static boolean onlyFunctionWords(List<NamePart> parts, int from, int to) {
        return parts.subList(from, to).stream().allMatch(part -> part.kind() == Kind.FUNCTION);
    }

    private static List<List<Found>> withoutOverlaps(List<List<Found>> best) {
        List<List<Found>> kept = new ArrayList<>();
        for (List<Found> candidate : best) {
            Span span = candidate.get(0).span();
            boolean free = kept.stream()
                    .map(other -> other.get(0).span())
                    .allMatch(other -> span.to() <= other.from() || span.from() >= other.to());
            if (free) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private EntityMention mention(List<NamePart> parts, List<Found> found) {
        Found first = found.get(0);
        List<DirectoryEntry> asGood = found.stream()
                .filter(other -> other.score() > first.score() - margin)
                .map(Found::entry)
                .toList();
        return new EntityMention(
                parts.get(first.span().from()).from(),
                parts.get(first.span().to() - 1).to(),
                first.score(),
                asGood);
    }
}
