package io.theopy.nlu.linear.file;

/** A file does not hold a model that this version wrote. The cache answers it by training again. */
public final class DamagedModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedModelException(String problem) {
        super(problem);
    }
}
