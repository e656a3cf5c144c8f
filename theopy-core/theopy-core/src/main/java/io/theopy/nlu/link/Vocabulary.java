package io.theopy.nlu.link;

import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All words of the directory's names, found by spelling, meaning and sound without going through them. */
final class Vocabulary {
    private static final double SOUNDS_ALIKE = 0.92;
    private static final double SOUNDS_ALIKE_READ_OUT = 0.91;
    private static final double SOUNDS_ALIKE_ELSEWHERE = 0.88;
    private static final double ONE_NAME_SPELLED_TWO_WAYS = 0.9;
    private static final double JOINED = 0.95;
    private static final int SHORTEST_SOUND = 3;

    private final NameWords words;
    private final List<NameUnit> units = new ArrayList<>();
    private final Map<NameUnit, Integer> ids = new HashMap<>();
    private final Map<String, List<Integer>> byForm = new HashMap<>();
    private final Map<Language, Map<String, List<Integer>>> bySound = new TreeMap<>();
    private final Map<String, List<Integer>> byCoarse = new HashMap<>();
    private final Map<String, List<Integer>> byNeighbour = new HashMap<>();

    Vocabulary(NameWords words) {
        this.words = words;
    }

    /** The number of {@code unit}, which is added if it is new. */
    int add(NameUnit unit) {
        Integer known = ids.get(unit);
        if (known != null) {
            return known;
        }
        int id = units.size();
        units.add(unit);
        ids.put(unit, id);
        put(byForm, words.meaning(unit.form()), id);
        if (hasSound(unit.form())) {
            Sounds.ofLanguages().forEach((language, sounds) -> {
                String key = sounds.key(unit.spelled());
                put(bySound.computeIfAbsent(language, l -> new HashMap<>()), key, id);
                if (sounds.isOfNames()) {
                    put(byCoarse, sounds.coarse(key), id);
                }
            });
        }
        if (!unit.joined()) {
            NearSpelling.neighbourhood(unit.form()).forEach(neighbour -> put(byNeighbour, neighbour, id));
        }
        return id;
    }

    /**
     * The words that somebody may have meant who said this one, with how alike they are.
     *
     * @param joined whether it was put together of several words
     */
    Map<Integer, Double> find(String form, String spelled, boolean joined, Language language) {
        Map<Integer, Double> found = new HashMap<>();
        for (int id : byForm.getOrDefault(words.meaning(form), List.of())) {
            take(found, id, units.get(id).likenessTo(form, spelled), joined);
        }
        boolean known = !found.isEmpty();
        if (hasSound(form)) {
            bySound(form, spelled, joined, language, found);
        }
        if (!joined && !known && !NameWords.isCommonName(form)) {
            bySpelling(form, found);
        }
        return found;
    }

    private void bySound(String form, String spelled, boolean joined, Language language, Map<Integer, Double> found) {
        SoundLanguage speaker = Languages.part(language, SoundLanguage.class);
        Sounds.ofLanguages().forEach((other, sounds) -> {
            double similarity = sounds.isOfNames()
                    ? SOUNDS_ALIKE
                    : other.equals(language) ? SOUNDS_ALIKE_READ_OUT : SOUNDS_ALIKE_ELSEWHERE;
            takeAlike(found, alike(other, sounds.key(spelled)), similarity, form, joined);
        });
        if (!speaker.isOfNames() && !NameWords.isCommonName(form)) {
            String coarse = speaker.coarse(speaker.key(spelled));
            takeAlike(found, byCoarse.get(coarse), SOUNDS_ALIKE_ELSEWHERE, form, joined);
            Sounds.ofLanguages().forEach((other, sounds) -> {
                if (sounds.isOfNames()) {
                    sounds.keyWithFinalHeard(spelled)
                            .ifPresent(key -> takeAlike(found, alike(other, key), SOUNDS_ALIKE_READ_OUT, form, joined));
                }
            });
        }
    }

    private @Nullable List<Integer> alike(Language language, String key) {
        Map<String, List<Integer>> index = bySound.get(language);
        return index == null ? null : index.get(key);
    }

    private void bySpelling(String form, Map<Integer, Double> found) {
        for (String neighbour : NearSpelling.neighbourhood(form)) {
            for (int id : byNeighbour.getOrDefault(neighbour, List.of())) {
                NearSpelling.similarity(form, units.get(id).form()).ifPresent(s -> take(found, id, s, false));
            }
        }
    }

    private void takeAlike(
            Map<Integer, Double> found, @Nullable List<Integer> alike, double similarity, String said, boolean joined) {
        if (alike == null) {
            return;
        }
        for (int id : alike) {
            String form = units.get(id).form();
            if (form.equals(said)) {
                continue;
            }
            boolean bothCommon = NameWords.isCommonName(said) && NameWords.isCommonName(form);
            if (!bothCommon) {
                take(found, id, similarity, joined);
            } else if (Sounds.isOneName(said, form)) {
                take(found, id, ONE_NAME_SPELLED_TWO_WAYS, joined);
            }
        }
    }

    private void take(Map<Integer, Double> found, int id, double similarity, boolean joined) {
        boolean unequal = joined || units.get(id).joined();
        found.merge(id, unequal ? Math.min(similarity, JOINED) : similarity, Math::max);
    }

    /** Whether comparing by sound means anything: not for numbers and very short words. */
    private static boolean hasSound(String form) {
        return form.length() >= SHORTEST_SOUND && form.chars().allMatch(Character::isLetter);
    }

    private static void put(Map<String, List<Integer>> index, String key, int id) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(id);
    }
}
