package io.theopy.server.cli.outbox;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --server}. */
final class RemoteServerConverter implements ITypeConverter<RemoteServer> {
    @Override
    public RemoteServer convert(String value) {
        try {
            return new RemoteServer(URI.create(value));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("expected an address such as http://127.0.0.1:8080");
        }
    }
}
