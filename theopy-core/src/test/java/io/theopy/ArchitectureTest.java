package io.theopy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The direction of imports: data flows one way, and nothing reaches back up. */
@AnalyzeClasses(packages = "io.theopy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule soundKnowsNothingOfSpeech = classes()
            .that()
            .resideInAPackage("io.theopy.audio..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.theopy.audio..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule textStandsAlone = classes()
            .that()
            .resideInAPackage("io.theopy.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.theopy.text..", "java..", "org.jspecify..", "org.slf4j..");

    @ArchTest
    static final ArchRule theCatalogueKnowsOnlyText = noClasses()
            .that()
            .resideInAPackage("io.theopy.intent..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.theopy",
                    "io.theopy.nlu..",
                    "io.theopy.dialogue..",
                    "io.theopy.action..",
                    "io.theopy.reply..",
                    "io.theopy.memory..",
                    "io.theopy.spi..",
                    "io.theopy.internal..");

    @ArchTest
    static final ArchRule understandingHasNoAuthority = noClasses()
            .that()
            .resideInAPackage("io.theopy.nlu..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.theopy.action..", "io.theopy.reply..", "io.theopy.memory..", "io.theopy.internal..");

    @ArchTest
    static final ArchRule repliesDecideNothing = noClasses()
            .that()
            .resideInAPackage("io.theopy.reply..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.theopy.action..", "io.theopy.memory..", "io.theopy.internal..");

    @ArchTest
    static final ArchRule theInsideIsSeenOnlyFromTheFrontDoor = noClasses()
            .that()
            .resideOutsideOfPackages("io.theopy", "io.theopy.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.theopy.internal..");

    @ArchTest
    static final ArchRule onlyTheRouterMakesActions = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.theopy.action.IntentRouter")
            .should()
            .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(
                                    "io.theopy.action.Action"))));

    @Test
    void theRulesSeeTheCode() {
        JavaClasses code = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.theopy");

        org.assertj.core.api.Assertions.assertThat(code.size()).isGreaterThan(80);
    }
}
