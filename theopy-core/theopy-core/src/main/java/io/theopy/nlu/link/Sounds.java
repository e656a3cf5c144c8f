package io.theopy.nlu.link;

/** What a word sounds like to French and to English readers, as keys that are equal for words that sound alike. */
final class Sounds {
    private static final LetterToSound FRENCH = LetterToSound.load("french-sounds.txt");
    private static final LetterToSound ENGLISH = LetterToSound.load("english-sounds.txt");

    private Sounds() {}

    /** @param spelled lower case, with accents */
    static String french(String spelled) {
        return FRENCH.key(withoutPlural(plain(spelled)));
    }

    /** @param spelled lower case, with accents */
    static String english(String spelled) {
        return ENGLISH.key(singleConsonants(plain(spelled)));
    }

    /** An {@link #english} key in the coarser alphabet in which both languages can be compared. */
    static String coarseEnglish(String key) {
        return key.replace("O", "o")
                .replace("@", "e")
                .replace("T", "t")
                .replace("Y", "aj")
                .replace("C", "S");
    }

    /** A {@link #french} key in that alphabet: {@code marshay} sounds like {@code marché}. */
    static String coarseFrench(String key) {
        String coarse =
                key.replace("y", "u").replace("x", "u").replace("Z", "j").replace("N", "nj");
        return coarse.endsWith("ej") ? coarse.substring(0, coarse.length() - 1) : coarse;
    }

    /** Whether two common names are one, as Catherine and Katherine: Paul and Paule, Perez and Perret are not. */
    static boolean isOneName(String name, String other) {
        String shorter = name.length() < other.length() ? name : other;
        String longer = name.length() < other.length() ? other : name;
        boolean feminine = longer.startsWith(shorter) && longer.endsWith("e");
        return !feminine
                && french(name).equals(french(other))
                && coarseEnglish(english(name)).equals(coarseEnglish(english(other)));
    }

    private static String plain(String spelled) {
        StringBuilder out = new StringBuilder(spelled.length() + 2);
        for (int i = 0; i < spelled.length(); i++) {
            char c = spelled.charAt(i);
            switch (c) {
                case 'à', 'â', 'ä', 'á', 'ã' -> out.append('a');
                case 'è', 'ê', 'ë' -> out.append('è');
                case 'î', 'ï', 'í' -> out.append('i');
                case 'ô', 'ö', 'ó', 'õ' -> out.append('o');
                case 'û', 'ü', 'ù', 'ú' -> out.append('u');
                case 'ÿ' -> out.append('y');
                case 'ñ' -> out.append('n');
                case 'œ' -> out.append("oe");
                case 'æ' -> out.append("e");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String withoutPlural(String word) {
        int last = word.length() - 1;
        boolean plural =
                last >= 3 && (word.charAt(last) == 's' || word.charAt(last) == 'x') && word.charAt(last - 1) != 's';
        return plural ? word.substring(0, last) : word;
    }

    private static String singleConsonants(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i == 0 || c != word.charAt(i - 1) || "aeiou".indexOf(c) >= 0) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
