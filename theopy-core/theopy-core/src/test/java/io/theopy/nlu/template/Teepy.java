package io.theopy.nlu.template;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.nlu.link.EntityLinker;
import java.time.LocalDateTime;
import java.util.List;

/** The default catalogue with a small directory, as the tests of this package use it. */
final class Teepy {
    /** A Wednesday. */
    static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 5, 10, 0);

    static final IntentCatalog CATALOG = IntentCatalog.teepy();
    static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "Pharmacie de la Gare", "Lyon"),
            new DirectoryEntry("2", "Pharmacie du Soleil", "Nice"),
            new DirectoryEntry("3", "Pharmacie de la Nuit", "Paris"),
            new DirectoryEntry("4", "Pharmacie du Marché", "Lyon"),
            new DirectoryEntry("5", "John Doe", "London"),
            new DirectoryEntry("6", "Jean Dupont", "Paris"),
            new DirectoryEntry("7", "Martha Higgins", "Leeds"),
            new DirectoryEntry("8", "Martine Leroy", "Lille"));
    static final List<DirectoryEntry> OPERATORS =
            List.of(new DirectoryEntry("1", "Sylvie Marchand", ""), new DirectoryEntry("2", "Marc Fournier", ""));
    static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? CLIENTS : OPERATORS;

    private static final TemplateIntentExtractor EXTRACTOR =
            new TemplateIntentExtractor(CATALOG, new EntityLinker(DIRECTORY, CATALOG.domain()));

    private Teepy() {}

    static TemplateIntentExtractor extractor() {
        return EXTRACTOR;
    }
}
