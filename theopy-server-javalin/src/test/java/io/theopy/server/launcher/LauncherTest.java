package io.theopy.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real {@code ./theopy} in a copy of the house, with a Java and a Maven that only say what they were asked. */
class LauncherTest {
    private static final String JAR = "theopy-server-javalin/target/theopy-server-javalin-1.2.3.jar";

    @TempDir
    Path dir;

    private Path home;
    private Path tools;
    private Path builds;

    @BeforeEach
    void furnish() throws IOException {
        home = Files.createDirectories(dir.resolve("a house"));
        tools = Files.createDirectories(dir.resolve("tools"));
        builds = dir.resolve("builds");
        Files.copy(Path.of("..", "theopy"), home.resolve("theopy"));
        Files.createDirectories(home.resolve("theopy-core/theopy-core/src/main/java"));
        Files.writeString(home.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>\n");
        source("Old.java");
        tool(
                "java",
                "case $1 in -version) echo 'openjdk version \"17.0.1\"' >&2 ;; --list-modules) echo jdk.compiler@17 ;; "
                        + "*) for a in \"$@\"; do echo \"[$a]\"; done; cat; exit 7 ;; esac");
        tool(
                "mvn",
                "case $1 in -version) echo 'Apache Maven 3.8.7' ;; " + "*) echo built >>'" + builds
                        + "'; mkdir -p theopy-server-javalin/target; : >" + JAR + " ;; esac");
    }

    @Test
    void theFirstRunBuildsAndPassesArgumentsInputAndExitCode() throws Exception {
        Run run = launch(home.resolve("theopy"), "typed in", "speak", "two words", "-o", "é.wav");

        assertThat(run.exit).isEqualTo(7);
        assertThat(run.out).contains("[speak]\n[two words]\n[-o]\n[é.wav]\ntyped in");
        assertThat(run.out).contains("[-Dtheopy.home=" + home.toRealPath() + "]");
        assertThat(run.err).contains("building for the first time").contains("built in");
        assertThat(builds).hasContent("built");
    }

    @Test
    void nothingIsBuiltAgainUntilSourcesChangeOrVanish() throws Exception {
        launch(home.resolve("theopy"), "", "engines");
        assertThat(launch(home.resolve("theopy"), "", "engines").err).isEmpty();
        assertThat(Files.readAllLines(builds)).hasSize(1);

        later(source("New.java"));
        launch(home.resolve("theopy"), "", "engines");
        assertThat(Files.readAllLines(builds)).hasSize(2);

        Path stamp = home.resolve(".theopy/built");
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
        Files.delete(home.resolve("theopy-core/theopy-core/src/main/java/Old.java"));
        later(home.resolve("theopy-core/theopy-core/src/main/java"));
        launch(home.resolve("theopy"), "", "engines");
        assertThat(Files.readAllLines(builds)).hasSize(3);
    }

    @Test
    void itIsFoundThroughSymbolicLinks() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), home.resolve("theopy"));
        Path again = Files.createSymbolicLink(dir.resolve("again"), Path.of("link"));
        Files.createDirectories(dir.resolve("elsewhere"));

        assertThat(launch(link, "", "engines").exit).isEqualTo(7);
        assertThat(launch(again, "", "engines").out).contains("[engines]");
    }

    @Test
    void aFailedBuildShowsWhyAndIsTriedAgain() throws Exception {
        tool(
                "mvn",
                "case $1 in -version) echo 'Apache Maven 3.8.7' ;; *) echo '[ERROR] a semicolon is missing'; exit 1 ;; esac");

        Run run = launch(home.resolve("theopy"), "", "engines");
        Run second = launch(home.resolve("theopy"), "", "engines");

        assertThat(run.exit).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("a semicolon is missing").contains("build.log");
        assertThat(second.exit).isEqualTo(1);
    }

    @Test
    void missingAndOldToolsAreNamedWithWhatToInstall() throws Exception {
        tool("mvn", "echo 'Apache Maven 3.6.3'");
        assertThat(launch(home.resolve("theopy"), "", "engines").err)
                .contains("Maven 3.6")
                .contains("apt-get install maven")
                .contains("brew install maven");

        tool("java", "echo 'openjdk version \"11.0.2\"' >&2");
        assertThat(launch(home.resolve("theopy"), "", "engines").err)
                .contains("Java 11")
                .contains("apt-get install openjdk-17-jdk-headless");
    }

    @Test
    void aLockWhoseOwnerDiedIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(home.resolve(".theopy/build.lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(launch(home.resolve("theopy"), "", "engines").exit).isEqualTo(7);
        assertThat(lock).doesNotExist();
    }

    @Test
    void severalAtOnceBuildOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(home.resolve("theopy"), "engines"));
        }
        for (Process process : processes) {
            process.getOutputStream().close();
            assertThat(process.waitFor()).isEqualTo(7);
        }
        assertThat(Files.readAllLines(builds)).hasSize(1);
    }

    /** Opened the wrong way round: whoever reads or writes there is told so, and no file takes their place. */
    @ParameterizedTest
    @CsvSource({
        "<&-,           0",
        ">&-,           1",
        "2>&-,          2",
        "<&- >&-,       0 1",
        "<&- 2>&-,      0 2",
        ">&- 2>&-,      1 2",
        "<&- >&- 2>&-,  0 1 2"
    })
    @EnabledOnOs(OS.LINUX)
    void closedDescriptorsAreTakenBeforeAFileTakesThem(String redirections, String closed) throws Exception {
        launch(home.resolve("theopy"), "", "engines");
        Path seen = dir.resolve("seen");
        tool(
                "java",
                "fd() { readlink /proc/$$/fd/$1; }; a=$(fd 0) b=$(fd 1) c=$(fd 2); printf '%s\\n' \"$a\" \"$b\" \"$c\" >'"
                        + seen + "'; exit 7");
        later(home.resolve(".theopy/built"));

        Process process = start("sh", "-c", "sh '" + home.resolve("theopy") + "' chat " + redirections);

        assertThat(process.waitFor()).isEqualTo(7);
        List<String> files = Files.readAllLines(seen);
        assertThat(files).hasSize(3);
        for (int n = 0; n < 3; n++) {
            String expected = closed.contains(String.valueOf(n)) ? "/dev/null" : "pipe:";
            assertThat(files.get(n)).startsWith(expected);
        }
    }

    private Path source(String name) throws IOException {
        return Files.writeString(
                home.resolve("theopy-core/theopy-core/src/main/java").resolve(name), "class C {}");
    }

    /** File times are coarse on some systems: make sure that it counts as newer. */
    private static void later(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(120)));
    }

    private void tool(String name, String script) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(Path launcher, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(args));
        return start(command.toArray(String[]::new));
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("THEOPY_JAVA_OPTS");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private Run launch(Path launcher, String input, String... args) throws Exception {
        Process process = start(launcher, args);
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private record Run(int exit, String out, String err) {}
}
