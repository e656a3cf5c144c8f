package com.example.library;

import io.theopy.Pipeline;
import io.theopy.intent.IntentCatalog;
import io.theopy.turn.Caller;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The library with an ear: a pipeline over the library's own catalogue and connector. Thread-safe. */
public final class Library implements AutoCloseable {
    private static final String FILE = "library.yaml";

    private final IntentCatalog catalog = catalog();
    private final LibraryConnector connector;
    private final Pipeline pipeline;

    /** @param url of the library's REST interface */
    public Library(URI url) {
        connector = new LibraryConnector(url);
        pipeline = Pipeline.builder().catalog(catalog).executor(connector).build();
    }

    /** What can be said, and who may say it. */
    public static IntentCatalog catalog() {
        try (InputStream in = Library.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FILE + "; build it again");
            }
            return IntentCatalog.parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody of the library's, with the rights of their role; who they are comes from your authentication. */
    public Caller caller(String id, String role) {
        return Caller.of(id, catalog.role(role));
    }

    /** What becomes of {@code text}. */
    public TurnResult say(String session, Caller caller, String text) {
        return pipeline.run(TurnRequest.text(session, caller, text));
    }

    @Override
    public void close() {
        pipeline.close();
        connector.close();
    }

    /** Says each argument to a library of its own, and prints what it answers. */
    public static void main(String[] args) throws IOException {
        List<String> lines = args.length > 0
                ? List.of(args)
                : List.of("lend Dune to Nora Lambert", "yes", "montre les livres de Nora Lambert");
        try (LibraryServer server = LibraryServer.start();
                Library library = new Library(server.url())) {
            Caller librarian = library.caller("judith", "librarian");
            for (String line : lines) {
                System.out.println("> " + line);
                System.out.println(library.say("desk", librarian, line).reply().text());
            }
        }
    }
}
