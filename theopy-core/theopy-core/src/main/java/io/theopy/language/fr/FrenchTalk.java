package io.theopy.language.fr;

import io.theopy.dialogue.TalkWords;

/** The French words that go on from what was said before. */
final class FrenchTalk {
    static final TalkWords ALL = new TalkWords(
            new TalkWords.Following(
                    "et|et alors|et sinon|et puis|et maintenant|ok et|ou|et aussi|qu' en est il de|et qu' en est il de"
                            + "|pareil pour|seulement pour|juste pour|uniquement pour|et seulement pour|idem pour|la meme chose pour|meme chose pour|et pareil pour|quid de|mais|non|non je voulais dire|je voulais dire|je veux dire|pardon|en fait|oh|ah|bon|ok|finalement|et bien|lesquelles sont|lesquels sont|lesquelles|lesquels|laquelle est|lequel est|parmi elles|parmi celles la|dedans|que|seulement|uniquement|juste|rien que|montre seulement|montre juste|montre que|montre moi seulement|montre moi juste|montre moi que|ne montre que|ne garde que|garde|garde seulement|garde juste|garde que|donne moi seulement|donne moi juste|je veux seulement|je veux juste|je ne veux que|je veux que|tout|toutes|tous",
                    "s' il te plait|s' il vous plait|alors|aussi|stp|svp|merci|plutot|maintenant|seulement|uniquement|pour moi|cette fois",
                    "ceux|celles|celle|celui",
                    "le|la|les|l'|mes|nos|des|du",
                    "avec|pour|chez|avec le|avec la|avec l'|pour le|pour la|pour l'|chez le|chez la|chez l'|de|d'"
                            + "|de la|de l'|du|celui de|celui avec|celle de|celle avec|numero",
                    "montre les",
                    "montre",
                    "son|sa|ses|leur|leurs",
                    "le {} d' apres|le prochain {}|la prochaine {}|la {} d' apres|le {} suivant|la {} suivante|le {} qui suit|la {} qui suit"
                            + "|un {} plus tard|une {} plus tard|le lendemain|celui d' apres|celle d' apres|le suivant|la suivante",
                    "le {} d' avant|la {} d' avant|le {} precedent|la {} precedente|un {} plus tot|une {} plus tot"
                            + "|la veille|celui d' avant|celle d' avant|le precedent|la precedente"),
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
                    "mois"),
            new TalkWords.Counting(
                    "combien|quel nombre|compte les|comptez les|le nombre|ils sont combien|elles sont combien",
                    "quel est le total|quel total|le total|total|totaux|quelle somme|la somme|le montant total|le montant"
                            + "|quel montant|ca fait combien|ca fait quoi|combien ca fait|combien cela fait"
                            + "|cela fait combien|pour combien|ca represente combien|combien ca represente"
                            + "|additionne les|additionne|fais le total|fais la somme|a combien ca monte"
                            + "|ca monte a combien|a combien ca s' eleve|combien au total|combien en tout|on en est a combien",
                    "en tout|au total|en somme|tout compris|tout confondu|en tout et pour tout",
                    "il y en a|y en a|il y en a t il|y en a t il|y a t il|j' en ai|on en a|en ai je|en a t on"
                            + "|d' entre elles|d' entre eux|ca|cela|fait|font|ca fait|cela fait"
                            + "|elles font|ils font|sont elles|sont ils|elles sont|ils sont|est ce que|est ce|c' est"
                            + "|exactement|a peu pres|environ|de tout ca|tout ca|tout cela|a tout|dis moi|donne moi|donc"
                            + "|quel est|quelle est|du coup|ensemble|de ca|l' ensemble|pour tout|pour l' ensemble|en"));

    private FrenchTalk() {}
}
