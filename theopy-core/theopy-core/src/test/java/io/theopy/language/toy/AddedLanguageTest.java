package io.theopy.language.toy;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.text.Language;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A third language comes with a jar beside, and nothing else changes. */
class AddedLanguageTest {
    @Test
    void aCommandIsUnderstoodConfirmedAndSentInALanguageThatAJarAdds() throws Exception {
        List<String> events = converse();

        assertThat(events).hasSize(3);
        assertThat(events.get(0))
                .startsWith("Segno la fattura 12 come pagata")
                .contains("10 marzo")
                .endsWith("?");
        assertThat(events.get(1)).contains("mark_paid", "12", "-03-10");
        assertThat(events.get(2)).isEqualTo("La fattura 12 è pagata.");
    }

    @Test
    void withoutItsJarTheLanguageIsNotSpoken() {
        assertThat(Language.ofTag("it")).isEmpty();
    }

    /** In a class loader of its own, so that the other tests know nothing of the language. */
    private static List<String> converse() throws Exception {
        List<URL> urls = new ArrayList<>();
        urls.add(AddedLanguageTest.class.getResource("/toy-language/"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator)) {
            URI uri = Path.of(entry).toUri();
            urls.add(uri.toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Object user = loader.loadClass(ItalianConversation.class.getName())
                    .getConstructor()
                    .newInstance();
            List<String> events = new ArrayList<>();
            for (Object event : (List<?>) ((Callable<?>) user).call()) {
                events.add((String) event);
            }
            return events;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
