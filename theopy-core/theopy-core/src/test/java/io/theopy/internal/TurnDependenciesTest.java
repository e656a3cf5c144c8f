package io.theopy.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** What a class of the turn is given to work with stays little enough to be kept in mind. */
class TurnDependenciesTest {
    private static final int MOST = 6;
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.theopy");

    @Test
    void noClassOfTheTurnHasMoreThanSixDependencies() {
        classes()
                .that()
                .resideInAPackage("io.theopy.internal..")
                .and(DescribedPredicate.describe("are no records of data", type -> !type.isRecord()))
                .should(haveAtMost(MOST))
                .check(CODE);
    }

    /** Or a record of everything would count as one. */
    @Test
    void noClassOfTheTurnIsHandedTheWholePipeline() {
        noClasses()
                .that()
                .resideInAPackage("io.theopy.internal.(*)..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(PipelineParts.class, Safety.class)
                .check(CODE);
    }

    @Test
    void theRulesSeeTheTurn() {
        assertThat(CODE.stream().filter(type -> type.getPackageName().startsWith("io.theopy.internal")))
                .hasSizeGreaterThan(40);
    }

    private static ArchCondition<JavaClass> haveAtMost(int most) {
        return new ArchCondition<>("have constructors of at most " + most + " parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    int given = constructor.getRawParameterTypes().size();
                    if (given > most) {
                        events.add(SimpleConditionEvent.violated(
                                type, constructor.getFullName() + " takes " + given + " parameters"));
                    }
                }
            }
        };
    }
}
