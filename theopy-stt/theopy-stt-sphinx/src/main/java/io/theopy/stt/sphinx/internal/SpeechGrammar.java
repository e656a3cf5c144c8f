package io.theopy.stt.sphinx.internal;

import io.theopy.stt.sphinx.internal.acoustic.AcousticModel;
import io.theopy.stt.sphinx.internal.language.NgramModel;
import io.theopy.stt.sphinx.internal.lexicon.Lexicon;
import io.theopy.stt.sphinx.internal.search.HeardWord;
import io.theopy.stt.sphinx.internal.search.PronunciationTree;
import io.theopy.stt.sphinx.internal.search.Search;
import io.theopy.stt.sphinx.internal.search.SearchConfig;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a search can recognise: words, their pronunciations, and how likely they follow each other. Immutable and shared
 * by sessions.
 */
record SpeechGrammar(Lexicon lexicon, NgramModel language, PronunciationTree tree) {
    static SpeechGrammar of(Lexicon lexicon, NgramModel language, AcousticModel acoustic) {
        return new SpeechGrammar(lexicon, language, PronunciationTree.of(lexicon, acoustic, language));
    }

    Search search(AcousticModel acoustic, SearchConfig config) {
        return new Search(tree, language, acoustic, config);
    }

    /** How many phones a word has, said in full. */
    int phones(HeardWord heard) {
        return lexicon.pronunciations(heard.word()).stream()
                .mapToInt(phones -> phones.length)
                .max()
                .orElse(1);
    }

    String text(List<HeardWord> words) {
        return words.stream().map(heard -> lexicon.word(heard.word())).collect(Collectors.joining(" "));
    }
}
