package io.theopy.server.secret.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a setting says that its secret is. Its text form is the setting's own, but for one that is written out. */
public sealed interface SecretReference {
    /** The secret itself, written out in the settings. */
    record Literal(Secret value) implements SecretReference {
        @Override
        public String toString() {
            return "the settings";
        }
    }

    /** A file that holds nothing else: {@code file:PATH}. */
    record InFile(Path file) implements SecretReference {
        @Override
        public String toString() {
            return "file:" + file;
        }
    }

    /** A field in HashiCorp Vault: {@code vault:MOUNT/PATH#FIELD}. */
    record InVault(String mount, String path, String field) implements SecretReference {
        @Override
        public String toString() {
            return "vault:" + mount + "/" + path + "#" + field;
        }
    }

    /** In AWS Secrets Manager: {@code aws:NAME}, or a field of the JSON that is there: {@code aws:NAME#FIELD}. */
    record InAws(String name, Optional<String> field) implements SecretReference {
        @Override
        public String toString() {
            return "aws:" + name + field.map(of -> "#" + of).orElse("");
        }
    }

    /** A line of an encrypted file of settings: {@code gpg:FILE#NAME}. */
    record InGpg(Path file, String name) implements SecretReference {
        @Override
        public String toString() {
            return "gpg:" + file + "#" + name;
        }
    }

    /**
     * What a setting's value says.
     *
     * @throws IllegalArgumentException with what it has to look like, and nothing of what it is
     */
    static SecretReference parse(String setting) {
        String rest = setting.substring(setting.indexOf(':') + 1);
        String prefix = setting.substring(0, setting.length() - rest.length());
        return switch (prefix) {
            case "file:" -> new InFile(path(rest, "file:/run/secrets/NAME"));
            case "vault:" -> vault(rest);
            case "aws:" -> aws(rest);
            case "gpg:" -> gpg(rest);
            default -> new Literal(literal(setting));
        };
    }

    private static Secret literal(String setting) {
        try {
            return Secret.of(setting);
        } catch (SecretException e) {
            throw new IllegalArgumentException("a value on one line, or file:, vault:, aws: or gpg: with a place", e);
        }
    }

    private static SecretReference vault(String rest) {
        Matcher matcher = Pattern.compile("([\\w.-]+)/([\\w.@ -]+(?:/[\\w.@ -]+)*)#([^#\\s]+)")
                .matcher(rest);
        if (!matcher.matches()
                || Pattern.compile("(^|/)\\.{1,2}(/|#)").matcher(rest).find()) {
            throw new IllegalArgumentException("vault:MOUNT/PATH#FIELD, such as vault:secret/theopy#teepy_token");
        }
        return new InVault(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private static SecretReference aws(String rest) {
        Matcher matcher =
                Pattern.compile("([\\w/+=.@:-]{1,2048})(?:#([^#\\s]+))?").matcher(rest);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("aws:NAME or aws:NAME#FIELD, such as aws:theopy/teepy#token");
        }
        return new InAws(matcher.group(1), Optional.ofNullable(matcher.group(2)));
    }

    private static SecretReference gpg(String rest) {
        Matcher matcher = Pattern.compile("(.+)#([A-Za-z_][A-Za-z0-9_]*)").matcher(rest);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "gpg:FILE#NAME, such as gpg:/etc/theopy/secrets.env.gpg#TEEPY_API_TOKEN");
        }
        return new InGpg(path(matcher.group(1), "gpg:FILE#NAME"), matcher.group(2));
    }

    private static Path path(String text, String form) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException(form);
            }
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(form, e);
        }
    }
}
