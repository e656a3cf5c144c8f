package io.theopy.server.metrics;

/** Which Theopy this is. */
final class Build {
    private Build() {}

    /** As its jar says; {@code unknown} outside of one. */
    static String version() {
        String version = Build.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
