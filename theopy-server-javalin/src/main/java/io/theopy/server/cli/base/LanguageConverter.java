package io.theopy.server.cli.base;

import io.theopy.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --language}. */
public final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
        return Language.ofTag(value).orElseThrow(() -> new TypeConversionException("expected en or fr"));
    }
}
