package io.theopy;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which method calls which, in the bytecode of core. A call of an interface may be one of each class that implements it;
 * what a lambda calls, the method calls that it stands in; what a lambda of a constructor calls, any method of the object
 * may.
 */
final class CallGraph {
    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.theopy");
    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> reached = new HashMap<>();

    /** One call, and everything that it may lead to. */
    record Step(int line, boolean inLambda, Set<JavaCodeUnit> leadsTo) {}

    /** The methods of that name, {@code Class.method}; several when it is overloaded, none when there is no such thing. */
    List<JavaCodeUnit> named(String name) {
        int dot = name.indexOf('.');
        return code.stream()
                .filter(type -> type.getSimpleName().equals(name.substring(0, dot)) && !type.isNestedClass())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(name.substring(dot + 1)))
                .map(JavaCodeUnit.class::cast)
                .toList();
    }

    /** The methods of a class and of those within it. */
    Stream<JavaCodeUnit> within(String className) {
        return code.stream().filter(type -> isIn(type, className)).flatMap(type -> type.getCodeUnits().stream());
    }

    private static boolean isIn(JavaClass type, String className) {
        return type.getSimpleName().equals(className)
                || type.getEnclosingClass()
                        .filter(outer -> isIn(outer, className))
                        .isPresent();
    }

    /** The steps of {@code method} in the order of its lines; what is handed over as a lambda comes before who gets it. */
    List<Step> steps(JavaCodeUnit method) {
        return method.getCallsFromSelf().stream()
                .sorted(Comparator.<JavaCall<?>>comparingInt(call -> call.getLineNumber())
                        .thenComparing(call -> !call.isDeclaredInLambda()))
                .map(call -> new Step(call.getLineNumber(), call.isDeclaredInLambda(), leadsTo(call)))
                .toList();
    }

    private Set<JavaCodeUnit> leadsTo(JavaCall<?> call) {
        Set<JavaCodeUnit> all = new HashSet<>();
        targets(call).forEach(target -> {
            all.add(target);
            all.addAll(reachedFrom(target));
        });
        return all;
    }

    /** Everything that {@code method} may come to call, at any depth. */
    Set<JavaCodeUnit> reachedFrom(JavaCodeUnit method) {
        return reached.computeIfAbsent(method, this::walk);
    }

    private Set<JavaCodeUnit> walk(JavaCodeUnit from) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            calls(left.remove()).flatMap(this::targets).filter(seen::add).forEach(left::add);
        }
        return seen;
    }

    private static Stream<JavaCall<?>> calls(JavaCodeUnit method) {
        Stream<JavaCall<?>> own = method.getCallsFromSelf().stream().map(call -> (JavaCall<?>) call);
        return method instanceof JavaConstructor
                ? own.filter(call -> !call.isDeclaredInLambda())
                : Stream.concat(own, setUp(method.getOwner()));
    }

    private static Stream<JavaCall<?>> setUp(JavaClass owner) {
        return owner.getConstructors().stream()
                .flatMap(constructor -> constructor.getCallsFromSelf().stream())
                .<JavaCall<?>>map(call -> call)
                .filter(JavaCall::isDeclaredInLambda);
    }

    private Stream<JavaCodeUnit> targets(JavaCall<?> call) {
        Optional<? extends JavaCodeUnit> target =
                call.getTargetOwner().getPackageName().startsWith("io.theopy")
                        ? call.getTarget().resolveMember()
                        : Optional.empty();
        return target.stream().flatMap(method -> Stream.concat(Stream.of(method), overriding(method)));
    }

    /** The methods that may run in the place of {@code method}. */
    Stream<JavaCodeUnit> overriding(JavaCodeUnit method) {
        return !(method instanceof JavaMethod)
                ? Stream.empty()
                : method.getOwner().getAllSubclasses().stream()
                        .<JavaCodeUnit>flatMap(type -> type.getMethods().stream())
                        .filter(other -> other.getName().equals(method.getName())
                                && other.getRawParameterTypes().equals(method.getRawParameterTypes()));
    }
}
