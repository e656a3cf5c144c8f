package io.theopy.nlu.link;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.nlu.link.Likeness.Hit;
import io.theopy.nlu.link.NamePart.Kind;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of one kind in the directory, indexed at one moment. Immutable once built; thread-safe. */
final class EntityIndex {
    private static final int MOST_JOINED = 3;

    /** An entry with how well it was named. */
    record Match(DirectoryEntry entry, double score) {}

    private record Place(int entry, int from, int to) {}

    private final List<DirectoryEntry> source;
    private final List<EntryName> names = new ArrayList<>();
    private final Map<String, List<EntryName>> byFullName = new HashMap<>();
    /** Names without a word of their own: they are linked where a name is asked for, and never found in a sentence. */
    private final BitSet reserved = new BitSet();

    private final Vocabulary vocabulary;
    private final NameReader reader;
    private final List<List<Place>> places = new ArrayList<>();

    EntityIndex(List<DirectoryEntry> entries, ReservedWords words, NameWords nameWords) {
        vocabulary = new Vocabulary(nameWords);
        reader = new NameReader(nameWords);
        source = entries;
        for (DirectoryEntry entry : entries) {
            reserved.set(names.size(), words.areAllOf(entry.name()));
            add(EntryName.of(entry, reader));
        }
    }

    /** Whether this index was made of these entries. */
    boolean isOf(List<DirectoryEntry> entries) {
        return source == entries || source.equals(entries);
    }

    /** The entries whose whole name was said, word for word. */
    List<DirectoryEntry> named(List<NamePart> said) {
        return byFullName.getOrDefault(EntryName.fullName(said), List.of()).stream()
                .filter(name -> accentsAgree(said, name))
                .map(EntryName::entry)
                .toList();
    }

    /** The entries that contain every word that was said, best first. */
    List<Match> ranked(List<NamePart> said, Language language) {
        boolean anyContent = said.stream().anyMatch(NamePart::isContent);
        List<Match> matches = new ArrayList<>();
        hits(said, language, anyContent).forEach((entry, hits) -> {
            EntryName name = names.get(entry);
            new Likeness(said, name).of(hits).ifPresent(score -> matches.add(new Match(name.entry(), score)));
        });
        matches.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing(match -> match.entry().name()));
        return matches;
    }

    /**
     * Where words that were said stand in names, by entry.
     *
     * @param selective whether only entries are of interest that share more than the kind of business
     */
    Map<Integer, List<Hit>> hits(List<NamePart> said, Language language, boolean selective) {
        Map<Integer, List<Hit>> hits = new TreeMap<>();
        for (int pass = selective ? 0 : 1; pass < 2; pass++) {
            boolean generic = pass == 1;
            for (int from = 0; from < said.size(); from++) {
                for (int to = from + 1; to <= Math.min(said.size(), from + MOST_JOINED); to++) {
                    if (isGeneric(said, from, to) == generic && isWorthLooking(said, from, to)) {
                        look(said, from, to, language, generic && selective, hits);
                    }
                }
            }
        }
        return hits;
    }

    private void look(
            List<NamePart> said, int from, int to, Language language, boolean onlyKnown, Map<Integer, List<Hit>> hits) {
        StringBuilder form = new StringBuilder();
        StringBuilder spelled = new StringBuilder();
        for (NamePart part : said.subList(from, to)) {
            form.append(part.form());
            spelled.append(part.spelled());
        }
        vocabulary
                .find(form.toString(), spelled.toString(), to - from > 1, language)
                .forEach((unit, similarity) -> {
                    List<Place> all = places.get(unit);
                    if (onlyKnown) {
                        hits.forEach((entry, ofEntry) ->
                                inEntry(all, entry).forEach(place -> hit(from, to, place, similarity, ofEntry)));
                    } else {
                        all.forEach(place -> hit(
                                from,
                                to,
                                place,
                                similarity,
                                hits.computeIfAbsent(place.entry(), e -> new ArrayList<>())));
                    }
                });
    }

    private static void hit(int from, int to, Place place, double similarity, List<Hit> ofEntry) {
        if (to - from == 1 || place.to() - place.from() == 1) {
            ofEntry.add(new Hit(from, to, place.from(), place.to(), similarity));
        }
    }

    /** The places of one entry; {@code all} is in the order of entries. */
    private static List<Place> inEntry(List<Place> all, int entry) {
        int low = firstFrom(all, entry);
        return all.subList(low, firstFrom(all, entry + 1));
    }

    private static int firstFrom(List<Place> all, int entry) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (all.get(middle).entry() < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isGeneric(List<NamePart> said, int from, int to) {
        return to - from == 1 && said.get(from).kind() == Kind.GENERIC;
    }

    private static boolean isWorthLooking(List<NamePart> said, int from, int to) {
        if (to - from == 1) {
            return said.get(from).kind() != Kind.FUNCTION;
        }
        return said.get(to - 1).kind() != Kind.FUNCTION
                && said.subList(from, to).stream().anyMatch(NamePart::isContent);
    }

    private void add(EntryName name) {
        int entry = names.size();
        names.add(name);
        List<NamePart> parts = name.parts();
        String full = name.fullName();
        if (!full.isEmpty()) {
            byFullName.computeIfAbsent(full, f -> new ArrayList<>(1)).add(name);
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() != Kind.FUNCTION) {
                place(name, parts.get(i).form(), parts.get(i).spelled(), new Place(entry, i, i + 1));
            }
            if (i + 1 < name.nameLength() && parts.get(i + 1).isContent()) {
                NamePart next = parts.get(i + 1);
                place(
                        name,
                        parts.get(i).form() + next.form(),
                        parts.get(i).spelled() + next.spelled(),
                        new Place(entry, i, i + 2));
            }
        }
    }

    private void place(EntryName name, String form, String spelled, Place place) {
        int unit = vocabulary.add(new NameUnit(form, spelled, name.isAccented(), place.to() - place.from() > 1));
        while (places.size() <= unit) {
            places.add(new ArrayList<>(2));
        }
        places.get(unit).add(place);
    }

    private static boolean accentsAgree(List<NamePart> said, EntryName name) {
        List<NamePart> words =
                said.stream().dropWhile(part -> part.kind() == Kind.FUNCTION).toList();
        List<NamePart> own = name.parts().subList(0, name.nameLength()).stream()
                .dropWhile(part -> part.kind() == Kind.FUNCTION)
                .toList();
        for (int i = 0; i < Math.min(words.size(), own.size()); i++) {
            NameUnit unit = new NameUnit(own.get(i).form(), own.get(i).spelled(), name.isAccented(), false);
            if (unit.accentsConflict(words.get(i).spelled())) {
                return false;
            }
        }
        return true;
    }

    /** All of them. */
    List<EntryName> names() {
        return Collections.unmodifiableList(names);
    }

    /** Whether another name has a word, or one like it, that tells names apart. */
    boolean sharesWord(List<NamePart> said, Language language) {
        String full = EntryName.fullName(said);
        return hits(said, language, true).entrySet().stream()
                .filter(entry -> !name(entry.getKey()).fullName().equals(full))
                .anyMatch(entry -> entry.getValue().stream()
                        .anyMatch(hit -> hit.nameFrom() < name(entry.getKey()).nameLength()
                                && said.subList(hit.from(), hit.to()).stream().anyMatch(NamePart::isContent)));
    }

    /** Whether the name may be found in a sentence. */
    boolean isMentionable(int entry) {
        return !reserved.get(entry);
    }

    EntryName name(int entry) {
        return names.get(entry);
    }
}
