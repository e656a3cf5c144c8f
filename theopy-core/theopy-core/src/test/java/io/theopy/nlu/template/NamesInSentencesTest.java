package io.theopy.nlu.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Particles, initials, numbers and words of time belong to names, and a town is what stands after a town's word. */
class NamesInSentencesTest {
    private final TemplateIntentExtractor extractor = Teepy.extractor();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "crée un client Jeanne d'Arc                                  | Jeanne d'Arc              | -",
                "crée un client Charles de Gaulle à Lille                     | Charles de Gaulle         | Lille",
                "crée un client Anne d'Ornano à Deauville                     | Anne d'Ornano             | Deauville",
                "crée un client Luc de Vries à Saint-Étienne                  | Luc de Vries              | Saint-Étienne",
                "crée un client Marie-Claude de Saint-Exupéry                 | Marie-Claude de Saint-Exupéry | -",
                "crée un client N'Guyen Thi à Paris                           | N'Guyen Thi               | Paris",
                "crée un client Marc Vidal de Lyon                            | Marc Vidal                | Lyon",
                "crée un client Marc Vidal au Havre                           | Marc Vidal                | Le Havre",
                "crée un client Paul Le Gall du Mans                          | Paul Le Gall              | Le Mans",
                "ajoute la cliente Monique L'Hermitte aux Sables-d'Olonne     | Monique L'Hermitte        | Les Sables-d'Olonne",
                "crée un client Karim El Mansouri à L'Isle-Adam               | Karim El Mansouri         | L'Isle-Adam",
                "crée un client Ève Le Goff à La Rochelle                     | Ève Le Goff               | La Rochelle",
                "crée un client S.A.R.L. Pharmavie à Lyon                     | S.A.R.L. Pharmavie        | Lyon",
                "enregistre le client E.U.R.L. Santé Plus à La Rochelle       | E.U.R.L. Santé Plus       | La Rochelle",
                "crée un client J.-P. Duval à Rennes                          | J.-P. Duval               | Rennes",
                "crée un client Pharmacie du 11 Novembre à Lille              | Pharmacie du 11 Novembre  | Lille",
                "crée un client Pharmacie des 4 Vents à Brest                 | Pharmacie des 4 Vents     | Brest",
                "crée un client Pharmacie du Midi                             | Pharmacie du Midi         | -",
                "crée un client pharmacie du midi à nîmes                     | Pharmacie du Midi         | Nîmes",
                "crée un client Alain Midi à Lyon                             | Alain Midi                | Lyon",
                "crée un client Mardi Gras SARL à Nice                        | Mardi Gras SARL           | Nice",
                "crée un client Martin et Associés à Metz                     | Martin et Associés        | Metz"
            })
    void inFrench(String text, String name, String city) {
        check(Language.FR, text, name, city);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "create a client D'Angelo Russo                        | D'Angelo Russo          | -",
                "create a client d'angelo russo in leeds               | D'Angelo Russo          | Leeds",
                "create a client Ludwig van der Berg in Leeds          | Ludwig van der Berg     | Leeds",
                "create a client called A.B.C. Pharmacy in Leeds       | A.B.C. Pharmacy         | Leeds",
                "create a client J. R. R. Tolkien in Oxford            | J. R. R. Tolkien        | Oxford",
                "create a client Mark Twain in Bath                    | Mark Twain              | Bath",
                "create a client Will Smith from Le Mans               | Will Smith              | Le Mans",
                "create a client June Friday in Leeds                  | June Friday             | Leeds",
                "create a client Peter Noon in Bath                    | Peter Noon              | Bath",
                "create a client Noon Chemists in Leeds                | Noon Chemists           | Leeds",
                "create a client Pharmacy of 8 May in Leeds            | Pharmacy of 8 May       | Leeds",
                "create a client 4 Winds Pharmacy                      | 4 Winds Pharmacy        | -",
                "create a client Pharmacie Centrale 2                  | Pharmacie Centrale 2    | -",
                "create a client Omar al-Sharif in Leeds               | Omar al-Sharif          | Leeds",
                "create a client Jean d'Arc from Saint-Étienne         | Jean d'Arc              | Saint-Étienne",
                "create a client Smith & Sons in Aix-en-Provence       | Smith & Sons            | Aix-en-Provence",
                "create a client Bed Bath and Beyond in Leeds          | Bed Bath and Beyond     | Leeds"
            })
    void inEnglish(String text, String name, String city) {
        check(Language.EN, text, name, city);
    }

    private void check(Language language, String text, String name, String city) {
        ProposedIntent best = extractor
                .interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(Teepy.NOW))
                .best()
                .orElseThrow();

        assertThat(best.intent()).isEqualTo("create_client");
        assertThat(best.values().get("name")).isEqualTo(name);
        assertThat(best.values().get("city")).isEqualTo(city);
        assertThat(best.values()).doesNotContainKey("appointment");
    }
}
