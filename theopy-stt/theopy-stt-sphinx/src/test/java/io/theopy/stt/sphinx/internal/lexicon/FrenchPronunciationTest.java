package io.theopy.stt.sphinx.internal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchPronunciationTest {
    @ParameterizedTest
    @CsvSource({
        "gare, G AA R",
        "soleil, S OW L EY",
        "nuit, N W IY",
        "marché, M AA R SH EY",
        "pharmacie, F AA R M AA S IY",
        "dupont, D UW P AO N",
        "leroy, L AH R W AA",
        "jean, ZH AA N",
        "martine, M AA R T IY N",
        "dubois, D UW B W AA",
        "moreau, M AO R OW",
        "françois, F R AA N S W AA",
        "château, SH AA T OW",
        "girard, ZH IY R AA R",
        "lyon, L Y AO N",
        "rousseau, R UW S OW",
        "église, EY G L IY Z",
        "besançon, B AH Z AA N S AO N",
        "fontaine, F AO N T EH N",
        "petit, P AH T IY",
        "lefèvre, L AH F EH V R",
        "guérin, G EY R AE N",
        "pierre, P Y EH R",
        "hélène, EY L EH N",
        "gauthier, G OW T Y EY",
        "montagne, M AO N T AA N Y",
        "roger, R OW ZH EY",
        "philippe, F IY L IY P",
    })
    void namesSoundFrench(String name, String phones) {
        assertThat(String.join(" ", new FrenchPronunciation().phones(name))).isEqualTo(phones);
    }
}
