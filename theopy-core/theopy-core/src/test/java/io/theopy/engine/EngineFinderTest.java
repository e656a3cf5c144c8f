package io.theopy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineFinderTest {
    private static final EngineContext CONTEXT =
            new EngineContext(EngineSettings.none(), IntentCatalog.teepy(), EntityDirectory.empty(), Clock.systemUTC());
    private static final String PLAIN = GreeterProvider.Plain.class.getName();
    private static final String GRAND = GreeterProvider.Grand.class.getName();
    private static final String PROMISING = GreeterProvider.Promising.class.getName();
    private static final String NAMESAKE = GreeterProvider.Namesake.class.getName();
    private static final String BROKEN = GreeterProvider.Broken.class.getName();
    private static final String RUDE = GreeterProvider.Rude.class.getName();

    @TempDir
    Path folder;

    @Test
    void everyProviderIsListedMostPreferredFirst() {
        EngineFinder<String> finder = finderFor(PLAIN, GRAND, PROMISING);

        assertThat(finder.engines()).extracting(FoundEngine::name).containsExactly("grand", "promising", "plain");
        assertThat(finder.problems()).isEmpty();
    }

    @Test
    void autoTakesTheMostPreferredOfTheAvailableOnes() {
        assertThat(finderFor(PLAIN, GRAND, PROMISING).choose("auto").name()).isEqualTo("promising");
    }

    @Test
    void autoFallsBackWhenTheBestOneDoesNotLoad() {
        assertThat(finderFor(PLAIN, PROMISING).create("auto")).isEqualTo("hello");
    }

    @Test
    void aNamedEngineThatDoesNotLoadIsNotReplaced() {
        assertThatThrownBy(() -> finderFor(PLAIN, PROMISING).create("promising"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("fetch it again");
    }

    @Test
    void namesAreCaseInsensitive() {
        assertThat(finderFor(PLAIN, PROMISING).choose(" Plain ").name()).isEqualTo("plain");
    }

    @Test
    void aProviderThatCannotBeConstructedDoesNotHideTheOthers() {
        EngineFinder<String> finder = finderFor(BROKEN, PLAIN);

        assertThat(finder.engines()).extracting(FoundEngine::name).containsExactly("plain");
        assertThat(finder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.provider()).isEqualTo(BROKEN);
            assertThat(problem.problem()).contains("wrong phase of the moon");
        });
    }

    @Test
    void aProviderClassThatDoesNotExistDoesNotHideTheOthers() {
        EngineFinder<String> finder = finderFor("org.absent.Provider", PLAIN);

        assertThat(finder.choose("plain").name()).isEqualTo("plain");
        assertThat(finder.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("org.absent.Provider"));
    }

    @Test
    void anAbsentOptionalLibraryDoesNotHideTheOthers() {
        ClassPathStub loader = ClassPathStub.listingUnlinkable(folder, GRAND, GRAND, PLAIN);

        EngineFinder<String> finder = EngineFinder.find(GreeterProvider.class, CONTEXT, loader);

        assertThat(finder.engines()).extracting(FoundEngine::name).containsExactly("plain");
        assertThat(finder.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("org/absent/OptionalLibrary"));
    }

    @Test
    void aListingThatIsNotOneIsAProblemAndNotTheEnd() {
        EngineFinder<String> finder = finderFor("this is not a class name");

        assertThat(finder.engines()).isEmpty();
        assertThat(finder.problems()).hasSize(1);
    }

    @Test
    void aCheckThatThrowsCountsAsNotUsable() {
        EngineFinder<String> finder = finderFor(RUDE, PLAIN);

        assertThat(finder.choose("auto").name()).isEqualTo("plain");
        assertThat(finder.engines().get(0).availability())
                .isInstanceOfSatisfying(
                        Availability.Unavailable.class,
                        no -> assertThat(no.reason()).contains("no librude"));
    }

    @Test
    void anUnknownNameListsWhatThereIsAndHowToGetWhatIsMissing() {
        assertThatThrownBy(() -> finderFor(PLAIN, GRAND, BROKEN).choose("plane"))
                .isInstanceOf(NoSuchEngineException.class)
                .hasMessageContaining("no greeter named \"plane\"")
                .hasMessageContaining("plain (available)")
                .hasMessageContaining("set THEOPY_ORCHESTRA to a folder with one")
                .hasMessageContaining("wrong phase of the moon");
    }

    @Test
    void aNamedEngineThatIsNotUsableSaysWhyAndWhatToDo() {
        assertThatThrownBy(() -> finderFor(PLAIN, GRAND).choose("grand"))
                .isInstanceOf(NoSuchEngineException.class)
                .hasMessageContaining("no orchestra")
                .hasMessageContaining("set THEOPY_ORCHESTRA");
    }

    @Test
    void nothingOnTheClassPathSaysToAddAJar() {
        assertThatThrownBy(() -> finderFor().choose("auto"))
                .isInstanceOf(NoSuchEngineException.class)
                .hasMessageContaining("add the jar");
    }

    @Test
    void severalProvidersOfOneNameAreRefusedAndListed() {
        assertThatThrownBy(() -> finderFor(PLAIN, NAMESAKE).choose("plain"))
                .isInstanceOf(NoSuchEngineException.class)
                .hasMessageContaining(PLAIN)
                .hasMessageContaining(NAMESAKE);
        assertThatThrownBy(() -> finderFor(PLAIN, NAMESAKE).choose("auto")).isInstanceOf(NoSuchEngineException.class);
    }

    private EngineFinder<String> finderFor(String... providers) {
        return EngineFinder.find(GreeterProvider.class, CONTEXT, ClassPathStub.listing(folder, providers));
    }
}
