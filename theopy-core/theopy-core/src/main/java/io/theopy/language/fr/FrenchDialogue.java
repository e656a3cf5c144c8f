package io.theopy.language.fr;

import io.theopy.dialogue.DialogueWords;

/** The French words that steer a conversation. */
final class FrenchDialogue {
    static final DialogueWords ALL = new DialogueWords(
            "annule|annuler|annulez",
            "et puis|et aussi|et ensuite|et encore|et a nouveau|et de nouveau|et apres|et pis|et|puis|pis|ensuite|aussi|ainsi que",
            "non|pas ca|pas|pardon|oups|attends|attendez|en fait|je voulais dire|je veux dire"
                    + "|enfin|euh|correction|ou plutot|j' ai dit|je disais|que je voulais dire|plutot|mets plutot|mettez plutot|a la place"
                    + "|je me suis trompe|je me suis trompee",
            "mets|mettez|c' est|c' etait|avec|pour|a|mais|oh|ah|et|chez|le|la",
            "s' il te plait|s' il vous plait",
            "pas|et pas|non pas|et non|et non pas|au lieu de|plutot que",
            "pour|c' est|le|la|l'|avec|chez|a",
            "s' il te plait|s' il vous plait|merci",
            "le|la|l'|celui|celle|de|d'|du|a|au|par|numero|avec|pour|chez|c' est|je veux|je voudrais|je voulais dire|je prends"
                    + "|prends|prenez|plutot|euh|ben|alors|oui|ok|d' accord|s' il te plait|s' il vous plait|merci"
                    + "|client|cliente|m|mme|monsieur|madame|docteur|dr",
            "son|sa|ses|leur|leurs|lui|elle|il|eux|chez eux|la bas",
            "la|le|elle|celle la|celui la|celle ci|celui ci|ca|cela|celle|celui",
            "ce|cet|cette|le meme|la meme",
            "la|le|l'",
            "numero");

    private FrenchDialogue() {}
}
