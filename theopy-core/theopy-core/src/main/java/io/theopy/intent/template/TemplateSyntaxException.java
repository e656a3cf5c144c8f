package io.theopy.intent.template;

/** A sentence template is not written as it should be; the message says what and where. */
public final class TemplateSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    public TemplateSyntaxException(String source, int index, String problem) {
        this(problem + ", at \"" + excerpt(source, index) + "\" in \"" + shortened(source) + "\"");
    }

    public TemplateSyntaxException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** The same as the message. */
    public String problem() {
        return problem;
    }

    private static String excerpt(String source, int index) {
        int from = Math.min(Math.max(index, 0), source.length());
        return from == source.length() ? "the end" : source.substring(from, Math.min(source.length(), from + 15));
    }

    private static String shortened(String source) {
        return source.length() <= 120 ? source : source.substring(0, 117) + "...";
    }
}
