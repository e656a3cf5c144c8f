package io.theopy.internal.stage;

import io.theopy.memory.Session;
import io.theopy.text.Language;
import io.theopy.text.LanguageChooser;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;

/** Makes an utterance of what was said: chooses its language, cleans it and cuts it into words. */
public final class Reading {
    private final LanguageChooser language = new LanguageChooser();
    private final TextPreprocessor text = new TextPreprocessor();

    Utterance read(Heard heard, Session session) {
        Language spoken = language.choose(heard.turn().request().language(), heard.said(), session.language());
        return text.process(heard.said(), spoken);
    }
}
