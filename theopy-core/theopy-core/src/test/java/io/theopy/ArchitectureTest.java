package io.theopy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.theopy.arch.NoCirclesContract;
import org.junit.jupiter.api.Test;

/** The direction of imports: data flows one way, and nothing reaches back up. */
class ArchitectureTest extends NoCirclesContract {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.theopy");
    private static final String[] VOCABULARY = {
        "io.theopy.turn",
        "io.theopy.meaning",
        "io.theopy.codec",
        "io.theopy.speech",
        "io.theopy.memory",
        "io.theopy.intent..",
        "io.theopy.text..",
        "io.theopy.audio..",
        "io.theopy.observe"
    };

    ArchitectureTest() {
        super(DefaultPipeline.class);
    }

    @Test
    void theVocabularyIsBelowTheSpi() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(VOCABULARY)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.theopy..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(VOCABULARY))));

        rule.check(CODE);
    }

    @Test
    void theSpiIsBelowTheStages() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.theopy.spi")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.theopy..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(VOCABULARY)))
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAnyPackage("io.theopy.spi", "io.theopy.action"))));

        rule.check(CODE);
    }

    @Test
    void theAssemblyIsOnTop() {
        noClasses()
                .that()
                .resideInAPackage("io.theopy.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.theopy")
                .check(CODE);
    }

    @Test
    void soundKnowsNothingOfSpeech() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("io.theopy.audio..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.theopy.audio..", "java..", "org.jspecify..");

        rule.check(CODE);
    }

    @Test
    void onlyItsOwnPackNamesALanguage() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("io.theopy.language..")
                .and()
                .doNotHaveFullyQualifiedName("io.theopy.text.Language")
                .should()
                .accessField("io.theopy.text.Language", "EN")
                .orShould()
                .accessField("io.theopy.text.Language", "FR");

        rule.check(CODE);
    }

    @Test
    void onlyTheServiceLoaderKnowsThePacks() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("io.theopy.language..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.theopy.language..");

        rule.check(CODE);
    }

    @Test
    void textStandsAlone() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("io.theopy.text..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.theopy.text..", "java..", "org.jspecify..", "org.slf4j..");

        rule.check(CODE);
    }

    @Test
    void theCatalogueKnowsOnlyText() {
        ArchRule rule = noClasses()
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

        rule.check(CODE);
    }

    @Test
    void understandingHasNoAuthority() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.theopy.nlu..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.theopy.action..", "io.theopy.reply..", "io.theopy.internal..")
                .orShould()
                .dependOnClassesThat(memory());

        rule.check(CODE);
    }

    /** All of it but what an extractor is given to read. */
    private static DescribedPredicate<JavaClass> memory() {
        return JavaClass.Predicates.resideInAPackage("io.theopy.memory..")
                .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(
                        io.theopy.memory.DialogueContext.class, io.theopy.memory.PendingQuestion.class)))
                .as("are what is remembered");
    }

    @Test
    void repliesDecideNothing() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("io.theopy.reply..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.theopy.action..", "io.theopy.memory..", "io.theopy.internal..");

        rule.check(CODE);
    }

    @Test
    void theAuditLogStandsAlone() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("io.theopy.audit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.theopy.audit..",
                        "io.theopy.store..",
                        "java..",
                        "javax.sql..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "com.fasterxml.jackson.core..");

        rule.check(CODE);
    }

    @Test
    void theInsideIsSeenOnlyFromTheFrontDoor() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("io.theopy", "io.theopy.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.theopy.internal..");

        rule.check(CODE);
    }

    @Test
    void onlyTheRouterMakesActions() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.theopy.action.IntentRouter")
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(
                                        "io.theopy.action.Action"))));

        rule.check(CODE);
    }

    @Test
    void theRulesSeeTheCode() {
        org.assertj.core.api.Assertions.assertThat(CODE.size()).isGreaterThan(80);
    }
}
