package io.theopy.nlu.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCleanerTest {
    private final NameCleaner cleaner = new NameCleaner(IntentCatalog.teepy().domain());

    @ParameterizedTest(name = "\"{0}\" is written {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jean dupont                     | Jean Dupont",
                "pharmacie de la paix            | Pharmacie de la Paix",
                "la pharmacie de la paix         | Pharmacie de la Paix",
                "le client dupont                | Dupont",
                "Client Services                 | Client Services",
                "pharmacie du vieux port         | Pharmacie du Vieux Port",
                "pharmacie de l'étoile           | Pharmacie de l'Étoile",
                "pharmacie d’orléans             | Pharmacie d’Orléans",
                "pharmacie des lilas et du parc  | Pharmacie des Lilas et du Parc",
                "jean-pierre le goff             | Jean-Pierre Le Goff",
                "saint-germain-en-laye           | Saint-Germain-en-Laye",
                "aix en provence                 | Aix en Provence",
                "la rochelle                     | La Rochelle",
                "le mans                         | Le Mans",
                "l'isle-adam                     | L'Isle-Adam",
                "élodie fèvre                    | Élodie Fèvre",
                "mme élodie fèvre                | Élodie Fèvre",
                "monsieur et madame martin       | Martin",
                "m. dupont                       | Dupont",
                "M. Dupont                       | Dupont",
                "docteur martin                  | Martin",
                "Dr. House                       | House",
                "mr. and mrs. smith              | Smith",
                "madame                          | Madame",
                "jean de la fontaine             | Jean de la Fontaine",
                "sophie o'neil                   | Sophie O'Neil",
                "macy's                          | Macy's",
                "john f kennedy                  | John F Kennedy",
                "the pharmacy of the night       | Pharmacy of the Night",
                "fish and chips                  | Fish and Chips",
                "McDonald                        | McDonald",
                "PHARMACIE DU PARC               | PHARMACIE DU PARC",
                "Pharmacie De La Paix            | Pharmacie De La Paix",
                "« jean dupont »                 | Jean Dupont",
                "\"jean dupont\"                 | Jean Dupont",
                "jean dupont.                    | Jean Dupont",
                ", jean   dupont ?!              | Jean Dupont",
                "s.a.r.l. dupont                 | S.A.R.L. Dupont",
                "laboratoire 24                  | Laboratoire 24",
                "dupont & fils                   | Dupont & Fils",
                "dupont (lyon)                   | Dupont (Lyon)",
            })
    void aNameIsWrittenAsOnPaper(String said, String written) {
        for (Language language : Languages.spoken()) {
            assertThat(cleaner.clean(said, language)).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", "...", "\"", "\u0000\u200B"})
    void whereThereIsNoNameThereIsNothing(String said) {
        assertThat(cleaner.clean(said, Language.FR)).isEmpty();
    }
}
