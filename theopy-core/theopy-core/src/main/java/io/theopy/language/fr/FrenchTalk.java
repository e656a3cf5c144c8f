package io.theopy.language.fr;

import io.theopy.dialogue.TalkWords;

/** The French words that go on from what was said before. */
final class FrenchTalk {
    static final TalkWords ALL = new TalkWords(
            new TalkWords.Following(
                    "et|et alors|et sinon|et puis|et maintenant|ok et|ou|et aussi|qu' en est il de|et qu' en est il de"
                            + "|pareil pour|seulement pour|juste pour|uniquement pour|et seulement pour|idem pour|la meme chose pour|meme chose pour|et pareil pour|quid de|mais|non|non je voulais dire|je voulais dire|je veux dire|pardon|en fait|oh|ah|bon|ok|finalement|et bien",
                    "s' il te plait|s' il vous plait|alors|aussi|stp|svp|merci|plutot|maintenant",
                    "ceux|celles|celle|celui",
                    "le|la|les|l'|mes|nos|des|du",
                    "avec|pour|chez|avec le|avec la|avec l'|pour le|pour la|pour l'|chez le|chez la|chez l'|de|d'"
                            + "|de la|de l'|du|celui de|celui avec|celle de|celle avec|numero",
                    "montre les",
                    "montre",
                    "son|sa|ses|leur|leurs",
                    "le {} d' apres|le prochain {}|la prochaine {}|la {} d' apres|le {} suivant|la {} suivante|le {} qui suit|la {} qui suit"
                            + "|un {} plus tard|une {} plus tard|le lendemain",
                    "le {} d' avant|la {} d' avant|le {} precedent|la {} precedente|un {} plus tot|une {} plus tot"
                            + "|la veille"),
            new TalkWords.Pointing(
                    "montre moi|montre|montrez moi|montrez|affiche moi|affiche|affichez|donne moi|donnez moi|donne"
                            + "|ouvre|ouvrez|ouvre moi|liste|lis moi|lis|lisez|dis moi|voir|je veux voir"
                            + "|je voudrais voir|je veux|je voudrais|parle moi de|fais voir|fais moi voir|sors moi|sors",
                    "la suite|suite|le reste|les suivantes|les suivants|la page suivante|page suivante|les autres"
                            + "|continue|continuez|tout le reste|la suite de la liste|le reste de la liste|les restantes"
                            + "|les restants|les prochaines|les prochains|plus|davantage|il y en a d' autres"
                            + "|y en a d' autres|quoi d' autre|ce qui reste",
                    "la|le|l'|celle la|celui la|celle ci|celui ci|ca|cela|ceci",
                    "lui|elle|eux|elles",
                    "toutes|tous|les toutes|les tous|les|toutes celles la|tous ceux la|tout|chacune|chacun|celles la|ceux la"
                            + "|celles ci|ceux ci",
                    "les deux|les tous les deux|les toutes les deux|toutes les deux|tous les deux|ces deux la",
                    "premier|premiere|premiers|premieres",
                    "dernier|derniere|derniers|dernieres"),
            new TalkWords.Shifting(
                    "d'|de|a|pour",
                    "plus tard|apres|en plus",
                    "plus tot|avant|en avance|en avant",
                    "decale|decaler|decalez|repousse|repousser|repoussez|recule|reculer|reculez|reporte|reporter"
                            + "|reportez|retarde|retarder|retardez|deplace|deplacer|deplacez|bouge|bouger|bougez",
                    "avance|avancer|avancez",
                    "un|une",
                    "jour|jours|journee|journees",
                    "semaine|semaines",
                    "mois"));

    private FrenchTalk() {}
}
