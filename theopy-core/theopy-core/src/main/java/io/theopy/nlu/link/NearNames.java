package io.theopy.nlu.link;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.nlu.link.Likeness.Hit;
import io.theopy.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds names that share words with one that nobody has, for a user to choose from. Immutable. */
final class NearNames {
    /** The least that must be shared, of what tells the names apart. */
    private static final double LEAST = 0.3;

    private static final int MOST = 3;

    private record Near(DirectoryEntry entry, double likeness) {}

    private final EntityIndex index;

    NearNames(EntityIndex index) {
        this.index = index;
    }

    List<DirectoryEntry> of(List<NamePart> said, Language language) {
        List<Near> near = new ArrayList<>();
        index.hits(said, language, true).forEach((entry, hits) -> {
            double likeness = likeness(said, index.name(entry), hits);
            if (likeness >= LEAST) {
                near.add(new Near(index.name(entry).entry(), likeness));
            }
        });
        near.sort(Comparator.comparingDouble(Near::likeness)
                .reversed()
                .thenComparing(found -> found.entry().name()));
        // Those that are as good as one that is left out are no help either.
        double out = near.size() > MOST ? near.get(MOST).likeness() : 0;
        return near.stream()
                .limit(MOST)
                .filter(found -> found.likeness() > out)
                .map(Near::entry)
                .toList();
    }

    /** The weight of the words that both have, of all that either has. */
    private static double likeness(List<NamePart> said, EntryName name, List<Hit> hits) {
        List<NamePart> own = name.parts().subList(0, name.nameLength());
        double[] alike = new double[said.size()];
        boolean[] found = new boolean[own.size()];
        for (Hit hit : hits) {
            if (hit.nameTo() <= own.size()) {
                IntStream.range(hit.from(), hit.to()).forEach(at -> alike[at] = Math.max(alike[at], hit.similarity()));
                IntStream.range(hit.nameFrom(), hit.nameTo()).forEach(at -> found[at] = true);
            }
        }
        double shared = IntStream.range(0, alike.length)
                .mapToDouble(at -> alike[at] * said.get(at).kind().weight())
                .sum();
        double all = said.stream().mapToDouble(part -> part.kind().weight()).sum()
                + IntStream.range(0, found.length)
                        .filter(at -> !found[at])
                        .mapToDouble(at -> own.get(at).kind().weight())
                        .sum();
        return all == 0 ? 0 : shared / all;
    }
}
