package io.theopy.eval;

/** An evaluation set cannot be read; the message names the file and the line and says what is expected there. */
public final class EvaluationDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EvaluationDataException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    public EvaluationDataException(String file, String problem) {
        super(file + ": " + problem);
    }
}
