package io.theopy.nlu.link;

import io.theopy.intent.Domain;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.TextPreprocessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells a name that has "and" inside from the names of two: "Martin et Associés" is one, "Luc Morel et Jean Faure" are
 * two people, and of "Marks and Spencer" nobody can tell who doesn't know them. Immutable.
 */
public final class JoinedNames {
    private static final Set<String> JOINTS = Languages.words(NameLanguage.class, NameLanguage::joints);
    private static final Set<String> PARTNERS = Languages.words(NameLanguage.class, NameLanguage::partners);

    private final NameWords words;

    JoinedNames(NameWords words) {
        this.words = words;
    }

    /** @param domain the words that names are made of */
    public JoinedNames(Domain domain) {
        this(NameWords.of(domain));
    }

    /** The names of people whose names are joined to one; empty when it may be one name. */
    public List<String> people(String name) {
        List<String> parts = parts(name);
        return parts.size() > 1 && parts.stream().allMatch(this::isPerson) ? parts : List.of();
    }

    /** Whether it may be the names of several. */
    public boolean mayBeSeveral(String name) {
        return parts(name).size() > 1;
    }

    /** The parts between joints; those after the name of a firm's first partner are one with it. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String[] all = name.split(" ");
        for (int i = 0; i < all.length; i++) {
            boolean joint = JOINTS.contains(TextPreprocessor.fold(all[i])) && i > 0 && i + 1 < all.length;
            if (joint && !PARTNERS.contains(bare(all[i + 1]))) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(part.length() == 0 ? "" : " ").append(all[i]);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** With a given name and another one, and no word of a firm. */
    private boolean isPerson(String name) {
        List<String> own =
                Arrays.stream(name.split("[ -]")).map(JoinedNames::bare).toList();
        return own.size() > 1
                && NameWords.isCommonName(own.get(0))
                && own.stream().noneMatch(word -> words.isGeneric(word) || PARTNERS.contains(word));
    }

    private static String bare(String word) {
        return TextPreprocessor.fold(word).replaceAll("[^a-z]", "");
    }
}
