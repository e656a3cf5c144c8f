package io.theopy.server.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the command line in a process of its own, with its descriptors as a shell makes them. */
record ProcessRun(int exit, String out, String err) {
    /**
     * @param folder for what it writes; classes are looked for in its folder {@code classes}, too
     * @param redirections in the words of the shell: {@code <&-}
     * @param java options of the JVM
     */
    static ProcessRun of(Path folder, String redirections, List<String> java, String... args)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path code = folder.resolve("code");
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "{ \"$@\"; echo $? >'" + code + "'; } " + redirections, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(java);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path") + ":" + folder.resolve("classes"), Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("THEOPY_") || name.startsWith("TEEPY_"));
        builder.environment().put("THEOPY_CACHE_DIR", "off");
        builder.environment().put("THEOPY_DATA_DIR", folder.resolve("data").toString());
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end: " + command);
        }
        return new ProcessRun(Integer.parseInt(read(code).strip()), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }
}
