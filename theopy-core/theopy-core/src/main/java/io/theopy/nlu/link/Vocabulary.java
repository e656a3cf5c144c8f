package io.theopy.nlu.link;

import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All words of the directory's names, found by spelling, meaning and sound without going through them. */
final class Vocabulary {
    private static final double SOUNDS_ALIKE = 0.92;
    private static final double SOUNDS_ALIKE_IN_ENGLISH = 0.91;
    private static final double SOUNDS_LIKE_THE_FRENCH = 0.88;
    private static final double ONE_NAME_SPELLED_TWO_WAYS = 0.9;
    private static final double JOINED = 0.95;
    private static final String MUTE_IN_FRENCH = "dtpxz";
    private static final int SHORTEST_SOUND = 3;

    private final NameWords words;
    private final List<NameUnit> units = new ArrayList<>();
    private final Map<NameUnit, Integer> ids = new HashMap<>();
    private final Map<String, List<Integer>> byForm = new HashMap<>();
    private final Map<String, List<Integer>> byFrench = new HashMap<>();
    private final Map<String, List<Integer>> byEnglish = new HashMap<>();
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
            String french = Sounds.french(unit.spelled());
            put(byFrench, french, id);
            put(byCoarse, Sounds.coarseFrench(french), id);
            put(byEnglish, Sounds.english(unit.spelled()), id);
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
        boolean english = Languages.part(language, SoundLanguage.class).readsFrenchNamesItsOwnWay();
        String inFrench = Sounds.french(spelled);
        String inEnglish = Sounds.english(spelled);
        takeAlike(found, byFrench.get(inFrench), SOUNDS_ALIKE, form, joined);
        takeAlike(
                found,
                byEnglish.get(inEnglish),
                english ? SOUNDS_ALIKE_IN_ENGLISH : SOUNDS_LIKE_THE_FRENCH,
                form,
                joined);
        if (english && !NameWords.isCommonName(form)) {
            takeAlike(found, byCoarse.get(Sounds.coarseEnglish(inEnglish)), SOUNDS_LIKE_THE_FRENCH, form, joined);
            if (MUTE_IN_FRENCH.indexOf(spelled.charAt(spelled.length() - 1)) >= 0) {
                String finalHeard = Sounds.french(spelled + "e");
                takeAlike(found, byFrench.get(finalHeard), SOUNDS_ALIKE_IN_ENGLISH, form, joined);
            }
        }
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
