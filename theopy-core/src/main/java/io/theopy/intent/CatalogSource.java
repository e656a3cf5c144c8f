package io.theopy.intent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a catalogue come from. */
@FunctionalInterface
interface CatalogSource {
    /**
     * The text of a file.
     *
     * @param name relative to the catalogue's first file, with forward slashes
     * @throws IOException with a message for people, when it cannot be read
     */
    String read(String name) throws IOException;

    /** Files beside each other in a folder. */
    static CatalogSource folder(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no such file");
            }
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                throw new IOException("it is not written in UTF-8", e);
            }
        };
    }

    /** Resources beside this class. */
    static CatalogSource bundled() {
        return name -> {
            try (InputStream in = CatalogSource.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("there is no such resource");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        };
    }
}
