package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.acoustic.PhoneSet;
import io.theopy.stt.sphinx.internal.acoustic.Triphones;
import io.theopy.stt.sphinx.internal.acoustic.WordPosition;
import io.theopy.stt.sphinx.internal.language.NgramModel;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Grows a {@link PronunciationTree}: first a trie of phones, then nodes in context. */
final class TreeBuilder {
    /** A beginning of words: what may come next, and which words end here. */
    private static final class Prefix {
        final Map<Integer, Prefix> next = new TreeMap<>();
        final List<Integer> words = new ArrayList<>();
        float lookahead = Float.NEGATIVE_INFINITY;
    }

    private final Lexicon lexicon;
    private final Triphones triphones;
    private final PhoneSet phones;
    private final NgramModel language;
    private final TreeNodes nodes = new TreeNodes();
    private final Prefix start = new Prefix();

    TreeBuilder(Lexicon lexicon, AcousticModel acoustic, NgramModel language) {
        this.lexicon = lexicon;
        this.triphones = acoustic.triphones();
        this.phones = acoustic.phones();
        this.language = language;
    }

    PronunciationTree build() {
        for (int word = 0; word < lexicon.size(); word++) {
            for (int[] way : lexicon.pronunciations(word)) {
                insert(word, way);
            }
        }
        int silence = nodes.inside(triphones.alone(phones.silence()), phones.silence(), 0, List.of());
        int noise = nodes.inside(triphones.alone(phones.noise()), phones.noise(), 0, List.of());
        int[][][] roots = new int[phones.size()][phones.size()][];
        for (int first = 0; first < phones.size(); first++) {
            List<List<Integer>> byLeft = rootsOf(first);
            for (int left = 0; left < phones.size(); left++) {
                roots[left][first] =
                        byLeft.get(left).stream().mapToInt(Integer::intValue).toArray();
            }
        }
        return new PronunciationTree(nodes, roots, silence, noise);
    }

    private void insert(int word, int[] way) {
        float log = language.log(word);
        Prefix prefix = start;
        for (int phone : way) {
            prefix = prefix.next.computeIfAbsent(phone, p -> new Prefix());
            prefix.lookahead = Math.max(prefix.lookahead, log);
        }
        if (!prefix.words.contains(word)) {
            prefix.words.add(word);
        }
    }

    /** For each phone before the word, the nodes of words whose first phone is {@code first}. */
    private List<List<Integer>> rootsOf(int first) {
        List<List<Integer>> byLeft = new ArrayList<>();
        for (int left = 0; left < phones.size(); left++) {
            byLeft.add(new ArrayList<>());
        }
        Prefix prefix = start.next.get(first);
        if (prefix == null) {
            return byLeft;
        }
        prefix.next.forEach((second, longer) -> {
            List<Integer> children = after(first, second, longer);
            Map<Integer, Integer> bySequence = new HashMap<>();
            for (int left = 0; left < phones.size(); left++) {
                int sequence = triphones.sequence(first, left, second, WordPosition.BEGIN);
                byLeft.get(left)
                        .add(bySequence.computeIfAbsent(
                                sequence, s -> nodes.inside(s, first, longer.lookahead, children)));
            }
        });
        for (int word : prefix.words) {
            Map<List<Integer>, List<Integer>> byEndings = new HashMap<>();
            for (int left = 0; left < phones.size(); left++) {
                byLeft.get(left).addAll(endings(first, left, word, WordPosition.SINGLE, byEndings));
            }
        }
        return byLeft;
    }

    /** The nodes of the phone {@code here} and what comes after it: the children of the phone {@code before}. */
    private List<Integer> after(int before, int here, Prefix prefix) {
        List<Integer> found = new ArrayList<>();
        prefix.next.forEach((next, longer) -> {
            int sequence = triphones.sequence(here, before, next, WordPosition.INTERNAL);
            found.add(nodes.inside(sequence, here, longer.lookahead, after(here, next, longer)));
        });
        for (int word : prefix.words) {
            found.addAll(endings(here, before, word, WordPosition.END, new HashMap<>()));
        }
        return found;
    }

    /** One node for each way that the phone after the word colours its last phone. */
    private List<Integer> endings(
            int last, int before, int word, WordPosition position, Map<List<Integer>, List<Integer>> known) {
        Map<Integer, Long> followers = new LinkedHashMap<>();
        List<Integer> signature = new ArrayList<>();
        for (int right = 0; right < phones.size(); right++) {
            int sequence = triphones.sequence(last, before, right, position);
            followers.merge(sequence, 1L << right, (a, b) -> a | b);
            signature.add(sequence);
        }
        return known.computeIfAbsent(signature, s -> {
            List<Integer> made = new ArrayList<>();
            followers.forEach((sequence, set) -> made.add(nodes.ending(sequence, last, word, set, language.log(word))));
            return made;
        });
    }
}
