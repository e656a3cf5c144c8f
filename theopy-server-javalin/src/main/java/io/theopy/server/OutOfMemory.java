package io.theopy.server;

/** Recognises errors that mean a lack of memory, and says what to do about them. */
public final class OutOfMemory {
    private static final int DEEPEST = 20;
    private static final long MEGABYTE = 1 << 20;

    private OutOfMemory() {}

    /** Whether {@code e} or what led to it is a lack of memory. */
    public static boolean isBehind(Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError || isOfAnother(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** A class that had no memory to start with stays unusable, which is what everybody hears who needs it later. */
    private static boolean isOfAnother(Throwable e) {
        return e instanceof LinkageError && String.valueOf(e.getMessage()).contains("OutOfMemoryError");
    }

    /** What to tell people. */
    public static String remedy() {
        return "there is not enough memory: this Java takes "
                + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB at most; allow it more, such as THEOPY_JAVA_OPTS=-Xmx1g";
    }

    /** Leaves it to whoever runs this process, as if the thread had died of it. */
    public static void report(Throwable e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
}
