package io.theopy.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A class path on which given providers are listed, and on which one class cannot be linked. */
final class ClassPathStub extends URLClassLoader {
    private final String unlinkable;

    private ClassPathStub(URL folder, String unlinkable) {
        super(new URL[] {folder}, ClassPathStub.class.getClassLoader());
        this.unlinkable = unlinkable;
    }

    static ClassPathStub listing(Path folder, String... providerClasses) {
        return listingUnlinkable(folder, "", providerClasses);
    }

    static ClassPathStub listingUnlinkable(Path folder, String unlinkable, String... providerClasses) {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.write(services.resolve(GreeterProvider.class.getName()), List.of(providerClasses));
            return new ClassPathStub(folder.toUri().toURL(), unlinkable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(unlinkable)) {
            throw new NoClassDefFoundError("org/absent/OptionalLibrary");
        }
        return super.loadClass(name, resolve);
    }
}
