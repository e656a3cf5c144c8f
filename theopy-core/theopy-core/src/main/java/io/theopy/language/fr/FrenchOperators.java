package io.theopy.language.fr;

import static java.util.Map.entry;

import io.theopy.nlu.account.Operator;
import io.theopy.nlu.account.OperatorWords;
import java.util.Map;

/** The French words that change what a command asks for. */
final class FrenchOperators {
    private static final String SPAN =
            "(?:jours?|semaines?|mois|trimestres?|ans?|annees?|heures?|minutes?|matins?|matinees?|midis?|apres midis?|soirs?|soirees?|nuits?|week ends?|jours ouvres|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?)";
    private static final String HAVE =
            "(?:j' ai|j' avais|tu as|tu avais|(?:il|elle|on|qui|quelqu' un|(?!chaque |sauf |si |quand )[a-z]+) (?:m' |nous |l' |a |avait )*(?:a|avait)|nous avons|vous avez|(?:ils|elles|[a-z]+) ont|on a|as tu|avez vous|a t (?:on|il|elle)|ai je|avons nous|ont (?:ils|elles))";
    private static final String DONE = "[a-z]{2,}(?:e|i|u|is|it|ert|int)(?:e|s|es)?";
    private static final String HE = "(?:il|elle|on|ils|elles|[a-z]+)";

    static final OperatorWords ALL = new OperatorWords(
            Map.ofEntries(
                    entry(
                            Operator.REASON,
                            "donc|car|parce que|parce qu'|puisque|puisqu'|vu que|vu qu'|comme(?= (?:il|elle|on|je|j'|nous|ils|elles) )|etant donne|du coup|alors"),
                    entry(
                            Operator.ADDRESSED,
                            "(?:dis|dites|demande|demandez|explique|rappelle) (?:a|à|au|aux) [a-z]+(?: [a-z]+){0,3} (?:de|d'|que|qu'|si)"
                                    + "|(?:previens|prevenez|informe|informez) (?:[a-z]+ ){1,4}(?:de|d'|que|qu'|si)"),
                    entry(
                            Operator.REPORTED,
                            HE
                                    + " (?:m' |t' |nous |vous )?(?:a|ont|avait) (?:dit|demande|raconte|assure|promis de|pense|suggere|propose)(?: (?:de|d'|que|qu'|si|s'))?"
                                    + "|" + HE
                                    + " (?:dit|disent|pense|pensent|croit|veut|veulent|voudrait|aimerait|souhaite|demande) (?:que|qu'|si|s')"
                                    + "|il parait(?: que| qu')?|il semble(?: que| qu')?|apparemment|je (?:crois|pense|suppose|me demande)(?: (?:que|qu'|si|s'))?|paraitrait"),
                    entry(
                            Operator.TOLD,
                            // Imagined.
                            "(?:et |meme )?(?:si|s') (?:je|j'|on|tu|nous|vous|il|elle|ils|elles) (?:[a-z]+' )?[a-z]+(?:ais|ait|ions|iez|aient)"
                                    + "|que se passe(?: t il)?|qu' est ce qui se passe|que se passerait il|que ferais tu|imagine(?: que| qu')?|imaginons|supposons|admettons|mettons que"
                                    + "|(?:j'|je|tu|il|elle|on|nous|vous|ils|elles) (?:n' |ne |l' )?(?:aurais|aurait|aurions|auriez|auraient)(?: pas)?(?: du| pu| voulu)?"
                                    + "|(?:j'|on|nous|il|elle|tu) (?:allais|allait|allions)|j' (?:esperais|hesitais)|je (?:voulais|comptais|pensais|devais)|on (?:voulait|comptait|pensait|devait)"
                                    // Past, and asked about.
                                    + "|" + HAVE + " (?:(?:deja|bien|juste|enfin|tout|toujours|pas|jamais|encore) )*"
                                    + DONE
                                    + "|(?:je|tu|il|elle|on|nous|vous|ils|elles) (?:me suis|t' es|s' est|nous sommes|vous etes|se sont) "
                                    + DONE
                                    + "|(?:est ce que|qui|pourquoi|comment) (?:(?:tu|vous|il|elle|on|je) )?(?:as|avez|a|ont|ai) "
                                    + DONE
                                    + "|comment|pourquoi|(?:a|à) quoi ca sert"),
                    entry(
                            Operator.EXCEPTED,
                            "sauf(?! (?:si |s' ils? ))|excepte|excepter|hormis|hors|[aà] part|en dehors|[aà] l' exception|[aà] l' exclusion|autres? que|mais pas|et pas|pas celles?|pas ceux|en excluant|exclus?|sans (?:ceux|celles?|celui|compter|les|le|la|inclure)|plutot que"),
                    entry(
                            Operator.REPEATED,
                            "(?:tous|toutes) les (?:(?:deux|trois|quatre|cinq|six|\\d+|autres|premiers?|derniers?) )?(?:"
                                    + SPAN + "|\\d+)"
                                    + "|(?:chaque|chacun) (?:\\d+ |premier |dernier )?[a-z]+|[aà] chaque fois|chaque fois|(?:une|deux|trois|quatre|\\d+) fois par [a-z]+|un [a-z]+ sur deux|une [a-z]+ sur deux"
                                    + "|quotidiennement|hebdomadairement|mensuellement|trimestriellement|annuellement"
                                    // "Le bilan trimestriel" is what it is called.
                                    + "|(?<!(?:le|la|les|l'|du|des|au) [a-z]{3,15} )(?:quotidien(?:ne|s)?|journalier|hebdomadaires?|bimensuel(?:le)?|mensuel(?:le)?|trimestriel(?:le)?|annuel(?:le)?)|regulierement|periodiquement|recurrente?|recurrents|[aà] repetition|en boucle"
                                    + "|les (?:lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|matins|soirs)|desormais|dorenavant"),
                    entry(
                            Operator.CONDITIONAL,
                            "(?:seulement |uniquement |sauf |meme )?si(?! (?:possible|tu (?:peux|veux|pouvais|as le temps)|vous (?:pouvez|voulez)|ca ne te|ca ne vous|ce n' est pas|c' est possible|c' est bon|ca te va|je ne me trompe)\\b)"
                                    + "|(?:seulement |sauf )?s'(?= ils? )(?! il (?:te|vous) plait)|[aà] moins|pourvu|[aà] condition|au cas ou|en cas|tant que|des que|des qu'|aussitot|une fois(?! (?:de|encore)\\b)|lorsque|lorsqu'|apres que|avant que|avant qu'|pendant que|jusqu' [aà] ce|selon|en fonction|suivant|sous reserve|dans le cas ou|sinon"
                                    + "|quand(?! (?:est|c' est|ai|as|a|avons|avez|ont|sont|dois|doit|passe|vient|vois|voit|peut|peux)\\b)"),
                    entry(
                            Operator.BOUNDED,
                            "(?:pas )?(?:plus|moins) (?:de|d'|tard|tot|que)|(?:au|d') (?:plus|moins)(?: tard| tot)?|maximum|minimum|jusqu' (?:a|à|au|aux|en)|avant|apres|superieures?|inferieures?|environ|a peu pres|la moitie"),
                    entry(
                            Operator.MANIFOLD,
                            "(?:deux|trois|quatre|cinq|plusieurs|\\d+) fois|chaque|en double|[aà] nouveau|de nouveau|les deux|plusieurs"),
                    entry(
                            Operator.JOINED,
                            "(?:et|ainsi que|et aussi|puis)(?! (?:fils|filles?|cie|associes?|freres?|soeurs?|compagnie|co|merci)\\b)"),
                    entry(Operator.EITHER, "ou|ou bien|soit|respectivement|ou alors"),
                    entry(
                            Operator.ALONE,
                            "seulement|uniquement|rien que|ne que|peut etre|eventuellement|probablement|un seul|une seule"),
                    entry(
                            Operator.NEGATED,
                            "(?:ne|n') (?:[a-z]+' )*[a-z]+ (?:(?:encore|toujours) )?(?:pas|plus|jamais|rien|aucune?|point)|(?:ne|n')|pas la peine|pas|jamais|(?<!^)non|aucune?|inutile|stop|evite|evitez"),
                    entry(Operator.ASKED, "ce (?:que|qu'|qui)|qui|quels?|quelles?|quand|combien|comment|où|quoi")),
            FrenchIdleWords.ALL);

    private FrenchOperators() {}
}
