package io.theopy.nlu.linear;

/** A file does not hold a model that this version wrote. The cache answers it by training again. */
final class DamagedModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedModelException(String problem) {
        super(problem);
    }
}
