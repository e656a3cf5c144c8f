package io.theopy.arch;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every module has to keep: no package depends on itself by way of others. Read from the compiled classes, so that
 * return types and chained calls count as imports do. Extend it once in each module.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class NoCirclesContract {
    private final JavaClasses code;

    /** @param anyMainClass of the module; all classes that were compiled together with it are looked at */
    protected NoCirclesContract(Class<?> anyMainClass) {
        this.code = new ClassFileImporter()
                .importUrl(anyMainClass.getProtectionDomain().getCodeSource().getLocation());
        assertThat(code)
                .as("the classes beside %s", anyMainClass.getName())
                .extracting(JavaClass::getName)
                .contains(anyMainClass.getName());
    }

    @Test
    void noPackageDependsOnItselfByWayOfOthers() {
        slices().matching("(io.theopy..)").should().beFreeOfCycles().check(code);
    }

    @Test
    void theRuleSeesTheModulesOwnClassesAndNoTests() {
        assertThat(code.stream().filter(type -> type.getPackageName().startsWith("io.theopy")))
                .isNotEmpty()
                .noneMatch(type -> type.getSimpleName().endsWith("Test"));
    }
}
