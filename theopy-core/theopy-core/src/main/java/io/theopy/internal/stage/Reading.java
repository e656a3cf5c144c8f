package io.theopy.internal.stage;

import io.theopy.intent.IntentCatalog;
import io.theopy.memory.Session;
import io.theopy.text.Language;
import io.theopy.text.LanguageChooser;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;

/** Makes an utterance of what was said: chooses its language, cleans it and cuts it into words. */
public final class Reading {
    private final LanguageChooser language;
    private final TextPreprocessor text = new TextPreprocessor();

    public Reading(IntentCatalog catalog) {
        this.language = new LanguageChooser(catalog.domain().names().first());
    }

    Utterance read(Heard heard, Session session) {
        Language spoken = language.choose(heard.turn().request().language(), heard.said(), session.language());
        return text.process(heard.said(), spoken);
    }
}
