package io.theopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public record of the embedder's API refuses null for each of its components, with a message that names it. */
class NullsAreRefusedTest {
    /** What an embedder calls or implements; "internal" and the stages' own rooms are not among it. */
    private static final List<String> OPEN = List.of(
            "io.theopy",
            "io.theopy.spi",
            "io.theopy.turn",
            "io.theopy.meaning",
            "io.theopy.speech",
            "io.theopy.action",
            "io.theopy.action.guard",
            "io.theopy.action.ledger",
            "io.theopy.action.outbox",
            "io.theopy.audit",
            "io.theopy.store",
            "io.theopy.memory",
            "io.theopy.observe",
            "io.theopy.engine",
            "io.theopy.text",
            "io.theopy.audio");

    static List<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.theopy").stream()
                        .filter(type -> OPEN.contains(type.getPackageName())
                                || type.getPackageName().startsWith("io.theopy.intent"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .filter(NullsAreRefusedTest::isOpen)
                        .toList();
    }

    private static boolean isOpen(@Nullable Class<?> type) {
        return type == null || Modifier.isPublic(type.getModifiers()) && isOpen(type.getEnclosingClass());
    }

    @Test
    void thereAreSome() {
        assertThat(records()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("records")
    void nullIsRefusedForEachComponentByItsName(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive() || mayBeNull(components[i])) {
                continue;
            }
            Object[] values = Samples.of(constructor.getParameterTypes());
            values[i] = null;

            assertThatThrownBy(() -> made(constructor, values))
                    .as("%s of %s", components[i].getName(), type.getName())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining(components[i].getName() + " must not be null");
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return Stream.<AnnotatedElement>of(component, component.getAnnotatedType())
                .anyMatch(element -> element.isAnnotationPresent(Nullable.class));
    }

    private static Object made(Constructor<?> constructor, Object[] values) throws Throwable {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
