package io.theopy.server.cli;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --server}. */
final class RunningServerConverter implements ITypeConverter<RunningServer> {
    @Override
    public RunningServer convert(String value) {
        try {
            return new RunningServer(URI.create(value));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("expected an address such as http://127.0.0.1:8080");
        }
    }
}
