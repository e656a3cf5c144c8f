package io.theopy.teepy.sandbox.internal.route;

import java.util.List;

/** A request that ends in an RFC 9457 answer. Expected, so without a stack trace. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final int status;
    private final String detail;
    private final transient List<FieldError> errors;

    /**
     * What is wrong with one value.
     *
     * @param field the body field or query parameter
     */
    public record FieldError(String field, String detail) {}

    private ApiProblem(ProblemType type, int status, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.status = status;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ApiProblem(ProblemType type, String detail) {
        this(type, type.status(), detail, List.of());
    }

    /** A server error with a status that a fault asks for. */
    public static ApiProblem failing(int status) {
        ProblemType type = status == ProblemType.UNAVAILABLE.status() ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL;
        return new ApiProblem(type, status, "the sandbox was told to fail", List.of());
    }

    /** All values of one request that do not fit, so that they can be mended at once. */
    public static ApiProblem invalid(ProblemType type, List<FieldError> errors) {
        StringBuilder detail = new StringBuilder();
        for (FieldError error : errors) {
            detail.append(detail.isEmpty() ? "" : "; ")
                    .append(error.field())
                    .append(": ")
                    .append(error.detail());
        }
        return new ApiProblem(type, type.status(), detail.toString(), errors);
    }

    public static ApiProblem notFound(String what) {
        return new ApiProblem(ProblemType.NOT_FOUND, "there is no " + what);
    }

    public static ApiProblem conflict(String detail) {
        return new ApiProblem(ProblemType.CONFLICT, detail);
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
