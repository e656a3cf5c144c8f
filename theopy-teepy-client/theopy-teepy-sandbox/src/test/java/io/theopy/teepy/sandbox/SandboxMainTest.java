package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented command, in a process of its own and without any configuration of logging on its class path. */
class SandboxMainTest {
    private static final String TOKEN = "canary-token-5e0f";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir
    Path folder;

    @Test
    void itsTokenIsInNoLogAndNobodyElses() throws Exception {
        Process process = start(Map.of("TEEPY_API_TOKEN", TOKEN, "THEOPY_SANDBOX_PORT", "0"));
        try {
            String url = address(process);
            assertThat(get(url, TOKEN)).isEqualTo(200);
            assertThat(get(url, "canary-of-another")).isEqualTo(401);
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }

        assertThat(log()).contains("Teepy sandbox at").doesNotContain("canary", "DEBUG", "TRACE");
    }

    @ParameterizedTest
    @CsvSource({
        "'',8090,TEEPY_API_TOKEN",
        "t,x,THEOPY_SANDBOX_PORT",
        "t,-1,THEOPY_SANDBOX_PORT",
        "t,65536,THEOPY_SANDBOX_PORT"
    })
    void wrongSettingsAreOneLine(String token, String port, String named) throws Exception {
        Process process = start(Map.of("TEEPY_API_TOKEN", token, "THEOPY_SANDBOX_PORT", port));

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(log().lines()).singleElement().asString().contains(named);
    }

    private String address(Process process) throws Exception {
        while (true) {
            Matcher found = ADDRESS.matcher(log());
            if (found.find()) {
                return found.group();
            }
            assertThat(process.isAlive()).as(log()).isTrue();
            Thread.sleep(50);
        }
    }

    private static int get(String url, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/clients"))
                .header("Authorization", "Bearer " + token)
                .header("X-Acting-User", "admin")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String log() throws Exception {
        return Files.readString(folder.resolve("log"));
    }

    private Process start(Map<String, String> settings) throws Exception {
        String withoutTests = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                withoutTests,
                SandboxMain.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("THEOPY_") || name.startsWith("TEEPY_"));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }
}
