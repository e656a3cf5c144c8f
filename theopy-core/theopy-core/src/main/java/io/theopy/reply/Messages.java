package io.theopy.reply;

import io.theopy.text.Language;
import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences that belong to no intent, by language: {@code messages_en.properties}, ... Thread-safe. */
final class Messages {
    private static final String BUNDLE = "io.theopy.reply.messages";

    /** What stands in messages for the system's name. */
    private static final String SYSTEM = "@system@";

    private final Map<Language, String> systems;

    /** @param systems what users call the system, by language; unless said, it is called that */
    Messages(Map<Language, String> systems) {
        this.systems = systems;
    }

    /** The message {@code key} with {@code arguments} in its places ({@code {0}}, ...). */
    String get(Language language, String key, Object... arguments) {
        try {
            String pattern = named(bundle(language).getString(key), language);
            return new MessageFormat(pattern, language.locale()).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("messages_" + language.code() + ".properties lacks " + key, e);
        }
    }

    /** {@code message} with the system's name, which is a quoted text there; a sentence begins with a capital. */
    private String named(String message, Language language) {
        if (!message.contains(SYSTEM)) {
            return message;
        }
        String name = systems.getOrDefault(language, bundle(language).getString("system"));
        String quoted = name.replace("'", "''").replace("{", "'{'");
        String named = message.replace(SYSTEM, quoted);
        return message.startsWith(SYSTEM)
                ? named.substring(0, 1).toUpperCase(language.locale()) + named.substring(1)
                : named;
    }

    /** The message {@code key} if there is one. */
    Optional<String> find(Language language, String key) {
        return bundle(language).containsKey(key) ? Optional.of(get(language, key)) : Optional.empty();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
