package io.theopy.nlu.link;

import io.theopy.nlu.link.NamePart.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Weighs how well what was said names one entry: which words agree, and what speaks against it. */
final class Likeness {
    /** The least likeness of each word that tells names apart. */
    private static final double WORD = 0.86;

    private static final double WRONG_ARTICLE = 0.06;
    private static final double WRONG_ARTICLE_FOR_A_WORD_NOT_QUITE_THE_SAME = 0.2;
    private static final double HALF_OF_A_HYPHENATED_NAME = 0.2;
    private static final double NOT_MENTIONED = 0.02;
    private static final double MISHEARD = 0.03;

    /** Parts of what was said ({@code from..to}) agree with parts of the name. */
    record Hit(int from, int to, int nameFrom, int nameTo, double similarity) {}

    private final List<NamePart> said;
    private final EntryName entry;

    Likeness(List<NamePart> said, EntryName entry) {
        this.said = said;
        this.entry = entry;
    }

    /** From 0 to 1; empty when some word that was said is not in the name at all, or only the detail agrees. */
    OptionalDouble of(List<Hit> hits) {
        if (!anyForEachWord(hits)) {
            return OptionalDouble.empty();
        }
        List<Hit> chosen = choose(hits);
        double weight = 0;
        double agreeing = 0;
        double penalty = 0;
        boolean named = false;
        Kind needed = said.stream().anyMatch(NamePart::isContent) ? Kind.CONTENT : Kind.GENERIC;
        boolean[] explained = new boolean[said.size()];
        boolean[] mentioned = new boolean[entry.parts().size()];
        for (Hit hit : chosen) {
            for (int i = hit.from(); i < hit.to(); i++) {
                explained[i] = true;
                agreeing += said.get(i).kind().weight() * hit.similarity();
            }
            for (int i = hit.nameFrom(); i < hit.nameTo(); i++) {
                mentioned[i] = true;
                named |= i < entry.nameLength() && entry.parts().get(i).kind() == needed;
            }
            penalty += articlePenalty(hit);
        }
        for (int i = 0; i < said.size(); i++) {
            if (!explained[i] && isMisheardArticle(i)) {
                penalty += MISHEARD;
                continue;
            }
            if (said.get(i).isContent() && !explained[i]) {
                return OptionalDouble.empty();
            }
            weight += said.get(i).kind().weight();
        }
        if (!named || weight == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(agreeing / weight - penalty - notMentioned(mentioned));
    }

    /** Whether every word that tells names apart stands in the name at all; most entries end here. */
    private boolean anyForEachWord(List<Hit> hits) {
        boolean[] found = new boolean[said.size()];
        for (Hit hit : hits) {
            Arrays.fill(found, hit.from(), hit.to(), true);
        }
        for (int i = 0; i < found.length; i++) {
            if (!found[i] && said.get(i).isContent() && !isMisheardArticle(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMisheardArticle(int at) {
        return NameWords.LIKE_ARTICLES.contains(said.get(at).form()) && at > 0 && at + 1 < said.size();
    }

    private List<Hit> choose(List<Hit> hits) {
        List<Hit> best = new ArrayList<>(hits);
        best.removeIf(hit -> hit.similarity() < WORD && said.get(hit.from()).isContent());
        best.sort(Comparator.comparingDouble(Hit::similarity)
                .thenComparing(hit -> hit.to() - hit.from() + hit.nameTo() - hit.nameFrom())
                .reversed());
        boolean[] saidTaken = new boolean[said.size()];
        boolean[] nameTaken = new boolean[entry.parts().size()];
        best.removeIf(hit -> !claim(saidTaken, hit.from(), hit.to(), nameTaken, hit.nameFrom(), hit.nameTo()));
        return best;
    }

    private static boolean claim(boolean[] said, int from, int to, boolean[] name, int nameFrom, int nameTo) {
        for (int i = from; i < to; i++) {
            if (said[i]) {
                return false;
            }
        }
        for (int i = nameFrom; i < nameTo; i++) {
            if (name[i]) {
                return false;
            }
        }
        Arrays.fill(said, from, to, true);
        Arrays.fill(name, nameFrom, nameTo, true);
        return true;
    }

    private double articlePenalty(Hit hit) {
        NamePart word = said.get(hit.from());
        NamePart name = entry.parts().get(hit.nameFrom());
        if (!NameWords.disagree(word.article(), name.article())) {
            return 0;
        }
        return word.spelled().equals(name.spelled()) ? WRONG_ARTICLE : WRONG_ARTICLE_FOR_A_WORD_NOT_QUITE_THE_SAME;
    }

    private double notMentioned(boolean[] mentioned) {
        Set<Integer> mentionedGroups = new HashSet<>();
        Set<Integer> missingGroups = new HashSet<>();
        for (int i = 0; i < entry.nameLength(); i++) {
            NamePart part = entry.parts().get(i);
            if (part.isContent()) {
                (mentioned[i] ? mentionedGroups : missingGroups).add(part.group());
            }
        }
        boolean missing = !missingGroups.isEmpty();
        boolean half = missing && !Collections.disjoint(missingGroups, mentionedGroups);
        return half ? HALF_OF_A_HYPHENATED_NAME : missing ? NOT_MENTIONED : 0;
    }
}
