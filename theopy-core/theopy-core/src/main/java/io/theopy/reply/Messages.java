package io.theopy.reply;

import io.theopy.text.Language;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences that belong to no intent, by language: {@code messages_en.properties}, ... Thread-safe. */
final class Messages {
    private static final String BUNDLE = "io.theopy.reply.messages";

    /** The message {@code key} with {@code arguments} in its places ({@code {0}}, ...). */
    String get(Language language, String key, Object... arguments) {
        try {
            return new MessageFormat(bundle(language).getString(key), language.locale()).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("messages_" + language.code() + ".properties lacks " + key, e);
        }
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
