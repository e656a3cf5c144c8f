package io.theopy.stt.sphinx.internal.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a French name sounds, in the nearest of the 39 English phones: rules from spelling, of which the first that fits
 * is taken, letter group by letter group. Written for names of people, towns and shops.
 */
final class FrenchPronunciation {
    private record Rule(Pattern spelling, List<String> phones) {}

    private static final String VOWEL = "[aeiouyàâäéèêëîïôöùûü]";
    private static final String NASAL_END = "(?![aeiouyàâäéèêëîïôöùûühnm])";

    /** Spelling (a regular expression; look-around allowed) and phones, tried from the top. */
    private static final List<Rule> RULES = rules(new String[][] {
        // endings that are not spoken, or not as inside a word
        {"(?<=[^aeiouy])es?$", ""},
        {"(?<=[éiuy])es?$", ""},
        {"ie$", "IY"},
        {"(?<=[jg])ean", "AA N"},
        {"(?<=.{2})er$", "EY"},
        {"e[zt]$", "EY"},
        {"ettes?$", "EH T"},
        {"(?<=" + VOWEL + ")ill?es?$", "Y"},
        {"eil$", "EY"},
        {"ail$", "AA Y"},
        {"euil$", "ER"},
        {"ienn?es?$", "Y EH N"},
        {"iens?$", "Y AE N"},
        {"(?<=[aeiouyéè].{0,9}[^aeiouyéè]?)[dtsxzpg]+s?$", ""},
        // vowels of several letters
        {"eaux?", "OW"},
        {"aux?", "OW"},
        {"ou[ûu]?", "UW"},
        {"oû", "UW"},
        {"oi[sxte]?$", "W AA"},
        {"oin" + NASAL_END, "W AE N"},
        {"o[iy](?=" + VOWEL + ")", "W AA Y"},
        {"o[iîy]", "W AA"},
        {"œu|oeu|eu", "ER"},
        {"ille", "IY Y"},
        {"ill", "IY Y"},
        {"ai[nm]" + NASAL_END, "AE N"},
        {"ei[nm]" + NASAL_END, "AE N"},
        {"[iyî][nm]" + NASAL_END, "AE N"},
        {"a[iî]|a[ey]$", "EH"},
        {"ei", "EH"},
        {"[ae][nm]" + NASAL_END, "AA N"},
        {"[oô][nm]" + NASAL_END, "AO N"},
        {"u[nm]" + NASAL_END, "AH N"},
        {"ui", "W IY"},
        {"[iy](?=" + VOWEL + ")", "Y"},
        // vowels of one letter
        {"[àâä]|a", "AA"},
        {"é", "EY"},
        {"[èêë]", "EH"},
        {"e(?=[^aàâeéèêiîoôuûyhlr][^aàâeéèêiîoôuûyhlr]|[lr][^aàâeéèêiîoôuûyh]|x)", "EH"},
        {"e(?=[rlcf]$)", "EH"},
        {"e", "AH"},
        {"[iîïy]", "IY"},
        {"o(?=r)", "AO"},
        {"[oôö]", "OW"},
        {"[uùûü]", "UW"},
        // consonants
        {"ch(?=[rl])", "K"},
        {"ch", "SH"},
        {"sch", "SH"},
        {"ph", "F"},
        {"th", "T"},
        {"gn", "N Y"},
        {"gu(?=[eiyéè])", "G"},
        {"g(?=[eiyéèê])e?(?=[ao])", "ZH"},
        {"g(?=[eiyéèê])", "ZH"},
        {"gg?", "G"},
        {"j", "ZH"},
        {"qu?", "K"},
        {"sc(?=[eiyéè])", "S"},
        {"c(?=[eiyéèê])", "S"},
        {"ç", "S"},
        {"c?c|ck|k", "K"},
        {"(?<=" + VOWEL + ")s(?=" + VOWEL + ")", "Z"},
        {"ss?", "S"},
        {"x", "K S"},
        {"bb?", "B"},
        {"dd?", "D"},
        {"ff?", "F"},
        {"h", ""},
        {"ll?", "L"},
        {"mm?", "M"},
        {"nn?", "N"},
        {"pp?", "P"},
        {"rr?", "R"},
        {"tt?", "T"},
        {"[vw]", "V"},
        {"z", "Z"},
    });

    /** @param word with its diacritics, as far as they are known */
    List<String> phones(String word) {
        String spelling = word.toLowerCase(Locale.ROOT);
        List<String> phones = new ArrayList<>();
        int at = 0;
        while (at < spelling.length()) {
            at = step(spelling, at, phones);
        }
        return phones;
    }

    /** Says what stands at {@code at}; returns where to go on. */
    private static int step(String spelling, int at, List<String> phones) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.spelling().matcher(spelling);
            matcher.region(at, spelling.length());
            matcher.useTransparentBounds(true);
            matcher.useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > at) {
                phones.addAll(rule.phones());
                return matcher.end();
            }
        }
        return at + 1;
    }

    private static List<Rule> rules(String[][] table) {
        List<Rule> rules = new ArrayList<>();
        for (String[] row : table) {
            List<String> phones = row[1].isEmpty() ? List.of() : List.of(row[1].split(" "));
            rules.add(new Rule(Pattern.compile(row[0]), phones));
        }
        return List.copyOf(rules);
    }
}
