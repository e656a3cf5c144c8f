package io.theopy.language.fr;

import io.theopy.nlu.slot.SecondThoughts;
import io.theopy.nlu.slot.SentenceWords;
import java.util.Set;

/** The words of French sentences that tell what the words beside them are. */
final class FrenchSentences {
    private static final Set<String> AROUND_ANSWERS = words("""
            euh hum ben bah alors donc oui ok d' accord voila s' il te
            vous plait svp stp merci c' est ce sera plutot disons mettons je pense
            peut etre etait pour le la l' les a au de du en mets
            mettez non bon eh bien et numero son sa un une on va dire
            dirais moi exactement dans
            """);
    private static final Set<String> NEVER_IN_NAMES = words("""
            adresse affiche ai ajoute annee annule appele appelee as
            aujourd' aujourd'hui avec avez avoir avons c' ca car ce
            ces cet cette chez combien comment cree creer dans demain
            dernier derniere dimanche donc elle elles email est etait
            etre hier il ils j' je jeudi leur leurs liste lui lundi m'
            ma mail mais mardi me merci mercredi mes midi minuit moi
            mois mon montre n' ne nomme nommee nos notre nous numero
            ont ou pas plus pour prochain prochaine qu' quand que quel
            quelle quelles quels qui quoi rappelle retard s' samedi se
            semaine ses si son sont stp supprime svp t' ta te
            telephone tes toi ton tu un une vendredi vos votre vous y
            """);

    /** Before a number that is said again: "la 101, pardon, la 102". */
    private static final Set<String> ARTICLES = Set.of("la", "le", "l'");

    private static final Set<String> CORRECTING = Set.of(
            "non",
            "non non",
            "non pardon",
            "pardon",
            "pardon non",
            "enfin",
            "enfin non",
            "non enfin",
            "plutot",
            "ou plutot",
            "non plutot",
            "je veux dire",
            "non je veux dire",
            "je voulais dire",
            "non je voulais dire",
            "desole",
            "non desole",
            "desolee",
            "non desolee",
            "attends",
            "non attends",
            "attendez",
            "non attendez",
            "oups",
            "oups non",
            "non c' est",
            "excuse moi",
            "excusez moi",
            "disons plutot",
            "non disons",
            "rectification");

    static final SentenceWords ALL = new SentenceWords(
            AROUND_ANSWERS,
            NEVER_IN_NAMES,
            Set.of("depuis"),
            Set.of("de", "du", "d'", "que", "qu'"),
            Set.of("avec"),
            new SecondThoughts(
                    SecondThoughts.before(ARTICLES, Set.of("ou", "ou alors", "ou bien", "ou peut etre")),
                    SecondThoughts.before(ARTICLES, CORRECTING)));

    private FrenchSentences() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
