package io.theopy.nlu.link;

/**
 * One word of a name.
 *
 * @param form folded
 * @param meaning the word that directories have for it
 * @param spelled lower case with its accents
 * @param kind what part it has in telling names apart
 * @param article the article or preposition right before it, or empty
 * @param group equal for words joined by hyphens
 * @param from index of the first source word it was made of
 * @param to index after the last one
 */
record NamePart(String form, String meaning, String spelled, Kind kind, String article, int group, int from, int to) {
    enum Kind {
        CONTENT(1),
        GENERIC(0.15),
        FUNCTION(0);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** How much of the evidence for or against a name this word is. */
        double weight() {
            return weight;
        }
    }

    boolean isContent() {
        return kind == Kind.CONTENT;
    }
}
