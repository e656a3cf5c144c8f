package io.theopy.nlu.contact;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import java.util.List;
import java.util.Set;

/**
 * Email addresses, typed ({@code nuit@pharma.fr}) or spoken ({@code nuit at pharma dot fr}). A typed one is taken as it
 * stands; a spoken one is read back before it is written; what is none is doubted.
 */
public final class Emails implements Phrase<Dictated> {
    private final TypedAddresses typed;
    private final SpokenAddresses spoken;

    /**
     * @param nouns what an address is called
     * @param asked whether nothing but an address is expected
     */
    public Emails(Language language, Set<String> nouns, boolean asked) {
        MarkerWords markers = new MarkerWords(language, nouns);
        this.typed = new TypedAddresses(markers);
        this.spoken = new SpokenAddresses(language, markers, asked);
    }

    @Override
    public Openers openers() {
        return Openers.ANY;
    }

    @Override
    public List<Found<Dictated>> at(Words words, int from) {
        return words.at(from).isEmpty()
                ? List.of()
                : typed.at(words, from)
                        .or(() -> spoken.at(words, from))
                        .map(List::of)
                        .orElse(List.of());
    }
}
