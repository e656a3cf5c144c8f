package io.theopy.intent;

/** A catalogue is not valid; the message names the file and the line and says what is expected there. */
public final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
