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
    /** The prefix of the files that come with Theopy. */
    String BUNDLED = "theopy:";

    /** Far more than any catalogue has, in bytes. */
    long LARGEST = 3_000_000;

    /**
     * The text of a file.
     *
     * @param name relative to the catalogue's first file, with forward slashes; {@code theopy:...} for what comes with
     *     Theopy
     * @throws IOException with a message for people, when it cannot be read
     */
    String read(String name) throws IOException;

    /** The name of what {@code file} includes as {@code included}: bundled files include bundled files. */
    static String beside(String file, String included) {
        boolean bundled = file.startsWith(BUNDLED) && !included.startsWith(BUNDLED);
        return bundled ? BUNDLED + included : included;
    }

    /** Files beside each other in a folder. */
    static CatalogSource folder(Path folder) {
        return name -> {
            if (name.startsWith(BUNDLED)) {
                return bundled().read(name.substring(BUNDLED.length()));
            }
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw new IOException("it has more than " + LARGEST + " bytes: is this the right file?");
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
