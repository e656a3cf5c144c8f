package io.theopy.language.fr;

import io.theopy.intent.SampleLanguage;
import java.util.List;

/** Values such as people say them in French. */
final class FrenchSamples {
    static final SampleLanguage ALL = new SampleLanguage(
            List.of("demain", "lundi prochain", "le 12 novembre", "mardi 18", "le 3 décembre", "vendredi"),
            List.of(
                    "demain à 14h",
                    "mardi prochain à 10h30",
                    "le 12 novembre à 9h",
                    "vendredi à midi",
                    "le 14 à 15 heures",
                    "lundi à seize heures"),
            List.of("ce mois-ci", "la semaine dernière", "octobre", "cette année", "le mois dernier"),
            List.of("30 minutes", "deux heures", "1h30", "45 minutes", "une heure", "une demi-heure"),
            List.of(
                    "appeler le fournisseur",
                    "commander des étiquettes",
                    "imprimante remplacée",
                    "vérifier la livraison",
                    "inventaire du stock",
                    "formation du personnel",
                    "tout fonctionne"),
            List.of("premier", "deuxième", "troisième", "dernier", "2", "première"),
            " €");

    private FrenchSamples() {}
}
