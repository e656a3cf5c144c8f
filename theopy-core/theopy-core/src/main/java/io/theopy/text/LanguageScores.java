package io.theopy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much of a text speaks for each language. Used once per text. */
final class LanguageScores {
    private static final double WORD = 3;
    /** Articles stand in names too. */
    private static final double ARTICLE = 1.2;

    private static final double ACCENT = 1;
    private static final double CONTRACTION = 3;
    private static final double MOST_BY_LETTERS = 0.6;
    private static final double LETTERS = 0.35;

    private static final List<SpokenLanguage> ALL =
            Languages.spoken().stream().map(Languages::of).toList();
    private static final List<List<CharacterNgrams>> MODELS = models();

    private final double[] scores = new double[ALL.size()];

    void add(String word) {
        for (int i = 0; i < ALL.size(); i++) {
            if (words(i).contractions().matcher(word).matches()) {
                scores[i] += CONTRACTION;
                return;
            }
        }
        String form = TextPreprocessor.fold(word);
        boolean[] having = new boolean[ALL.size()];
        int count = 0;
        boolean article = false;
        for (int i = 0; i < ALL.size(); i++) {
            if (words(i).articles().contains(form)) {
                scores[i] += ARTICLE;
                article = true;
            }
            having[i] = words(i).commonWords().contains(form);
            count += having[i] ? 1 : 0;
        }
        if (article || count == ALL.size()) {
            return;
        }
        for (int i = 0; i < ALL.size() && count > 0; i++) {
            scores[i] += having[i] ? WORD : 0;
        }
        if (count == 0) {
            unknown(word, form);
        }
    }

    /** The language that is ahead of all others by at least {@code least}. */
    Optional<Language> best(double least) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double ahead = Double.MAX_VALUE;
        for (int i = 0; i < scores.length; i++) {
            ahead = i == best ? ahead : Math.min(ahead, scores[best] - scores[i]);
        }
        return ahead < least ? Optional.empty() : Optional.of(ALL.get(best).language());
    }

    /** What the letters of a word tell that no language knows. */
    private void unknown(String word, String form) {
        boolean accents = word.chars().anyMatch(c -> c > 127);
        for (int i = 0; i < ALL.size(); i++) {
            scores[i] += accents && words(i).isAccented() ? ACCENT : 0;
            for (int j = i + 1; j < ALL.size(); j++) {
                double letters = LETTERS * MODELS.get(i).get(j - i - 1).score(form);
                double half = Math.max(-MOST_BY_LETTERS, Math.min(MOST_BY_LETTERS, letters)) / 2;
                scores[i] += half;
                scores[j] -= half;
            }
        }
    }

    private static TextWords words(int language) {
        return ALL.get(language).text();
    }

    /** For each language one against each language after it. */
    private static List<List<CharacterNgrams>> models() {
        List<List<CharacterNgrams>> models = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            CharacterNgrams[] against = new CharacterNgrams[ALL.size() - i - 1];
            for (int j = i + 1; j < ALL.size(); j++) {
                against[j - i - 1] = new CharacterNgrams(words(i).commonWords(), words(j).commonWords());
            }
            models.add(Arrays.asList(against));
        }
        return models;
    }
}
