package io.theopy.language.fr;

/** What French speakers say around a command that says nothing about it: courtesy, haste, words to begin with. */
final class FrenchIdleWords {
    private static final String COURTESY =
            "s' il (?:te|vous) plait|stp|svp|je (?:te|vous) (?:en )?prie|(?:un grand )?merci(?: bien| beaucoup| d' avance| infiniment| a toi| a vous)?(?! (?:de|d')(?![^ ]))"
                    + "|(?:quand|des que|si) (?:tu peux|vous pouvez|c' est possible)|si possible|quand (?:tu as|vous avez) (?:deux|une|cinq|2|5|un) (?:minutes?|secondes?|instants?|moment)"
                    + "|si (?:ca|cela) ne (?:te|vous) (?:derange|ennuie) pas|(?:tu seras|vous seriez|sois|soyez) gentille?s?|tu seras un amour";

    private static final String HASTE =
            "rapidement|vite fait|vite|tout de suite|immediatement|de suite|maintenant|des que possible|au plus vite|simplement|juste(?! (?:la|le|les)\\b)|petite question|question rapide|une petite chose";

    private static final String GREETING =
            "bonjour|bonsoir|allo|salut|coucou|hello|madame|monsieur|mademoiselle|chere?|ma (?:belle|chere|petite)|mon (?:cher|ami|petit)";

    private static final String BEGINNING =
            "bon|ben|bah|bon ben|bon alors|alors|donc|eh bien|et bien|voila|allez|vas y|allons y|c' est parti|ok|d' accord|au fait|dis|dis moi|dites|dites moi|ecoute|ecoutez|tiens|tu sais|vous savez"
                    + "|voyons(?: voir)?|en fait|par curiosite|tant que j' y (?:pense|suis)|avant que j' oublie|ah|oh|oh la la|ah oui"
                    + "|^(?:et|pardon|excuse moi|excusez moi|desole|desolee|oui)|excusez moi de vous deranger(?: encore)?|desolee? de (?:te|vous) deranger(?: encore)?"
                    + "|malheureusement|franchement|finalement|bien sur|parfait|super|tres bien|ah bon|genial";

    static final String ALL = COURTESY + "|" + HASTE + "|" + GREETING + "|" + BEGINNING;

    private FrenchIdleWords() {}
}
