package io.theopy.nlu.link;

/**
 * A word that stands in names of the directory, or two neighbouring ones taken as one ({@code Beau Soleil}).
 *
 * @param form folded
 * @param spelled lower case with accents
 * @param accented whether missing accents mean something: not in names in capitals
 * @param joined whether made of two words
 */
record NameUnit(String form, String spelled, boolean accented, boolean joined) {
    private static final double ACCENT_DIFFERS = 0.85;
    private static final double TRANSLATED = 0.97;

    /** How alike a word of the same form, or with the same meaning, is. */
    double likenessTo(String saidForm, String saidSpelled) {
        if (!saidForm.equals(form)) {
            return TRANSLATED;
        }
        return accentsConflict(saidSpelled) ? ACCENT_DIFFERS : 1;
    }

    /** Whether the user put an accent where the name has none; leaving accents out is no statement. */
    boolean accentsConflict(String saidSpelled) {
        if (!accented || saidSpelled.equals(spelled) || saidSpelled.length() != spelled.length()) {
            return false;
        }
        for (int i = 0; i < spelled.length(); i++) {
            if (saidSpelled.charAt(i) > 127 && spelled.charAt(i) <= 127) {
                return true;
            }
        }
        return false;
    }
}
