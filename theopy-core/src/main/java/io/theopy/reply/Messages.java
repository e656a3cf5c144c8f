package io.theopy.reply;

import io.theopy.text.Language;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences that belong to no intent, by language: {@code messages_en.properties}, ... Thread-safe. */
final class Messages {
    private static final String BUNDLE = "io.theopy.reply.messages";

    /** The message {@code key} with {@code arguments} in its places ({@code {0}}, ...). */
    String get(Language language, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("messages_" + language.code() + ".properties lacks " + key, e);
        }
    }
}
