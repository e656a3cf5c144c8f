package io.theopy.stt.vosk;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.theopy.spi.EngineException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads {@code libvosk} from the vosk jar. JNA unpacks and loads it once a process, however often this is called. */
final class VoskLibrary {
    private static final Set<String> SUPPORTED =
            Set.of("linux-x86-64", "win32-x86-64", "darwin-x86-64", "darwin-aarch64");
    private static final int WARNINGS_ONLY = -1;

    private VoskLibrary() {}

    /** Why the library cannot run on this machine; empty when it should. */
    static Optional<String> unsupportedPlatform() {
        return SUPPORTED.contains(Platform.RESOURCE_PREFIX)
                ? Optional.empty()
                : Optional.of("the vosk jar has no native library for " + Platform.RESOURCE_PREFIX);
    }

    /** Takes about half a second the first time. */
    static VoskApi load() {
        try {
            if (Platform.isWindows()) {
                unpackWindowsDependencies();
            }
            VoskApi api = Native.load(
                    "vosk", VoskApi.class, Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name()));
            api.vosk_set_log_level(WARNINGS_ONLY);
            return api;
        } catch (LinkageError | IOException e) {
            throw new EngineException(
                    "the native Vosk library does not load on " + Platform.RESOURCE_PREFIX
                            + "; it needs glibc, the vosk and jna jars, and a temporary folder that allows execution: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Windows does not look for a library's own needs where JNA unpacks it. */
    private static void unpackWindowsDependencies() throws IOException {
        for (String dll : List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll")) {
            File unpacked = Native.extractFromResourcePath("/win32-x86-64/" + dll, VoskLibrary.class.getClassLoader());
            System.load(unpacked.getAbsolutePath());
        }
    }
}
