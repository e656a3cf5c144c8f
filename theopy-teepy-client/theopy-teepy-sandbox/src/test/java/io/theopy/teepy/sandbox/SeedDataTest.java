package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.seed.SeedClient;
import io.theopy.teepy.sandbox.seed.SeedData;
import org.junit.jupiter.api.Test;

class SeedDataTest {
    @Test
    void thereAreAtLeastFortyPharmaciesInFrenchCities() {
        assertThat(SeedData.clients())
                .filteredOn(c -> c.name().startsWith("Pharmacie "))
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(c -> assertThat(c.city()).isNotBlank());
    }

    @Test
    void theNamesThatDemosSpeakOfAreThere() {
        assertThat(SeedData.clients())
                .extracting(SeedClient::name)
                .contains(
                        "Pharmacie de la Gare",
                        "Pharmacie du Soleil",
                        "Pharmacie de la Nuit",
                        "Pharmacie du Marché",
                        "John Doe",
                        "Jean Dupont",
                        "Claire Dupont",
                        "Martha Higgins",
                        "Martine Leroy");
        assertThat(SeedData.operators()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void phonesAndEmailsAreCanonicalAndReachNobody() {
        assertThat(SeedData.clients()).allSatisfy(client -> {
            assertThat(client.phone()).matches("(019900|026191|035301|046571|053649|063998)[0-9]{4}");
            assertThat(client.email()).matches("[a-z0-9.-]+@[a-z0-9-]+\\.example");
        });
    }

    @Test
    void aRunningSandboxHoldsTheSameNamesUnderTheSameIds() {
        try (SandboxClient teepy = SandboxClient.start()) {
            assertThat(teepy.sandbox.snapshot().clients())
                    .extracting(c -> new SeedClient(c.id(), c.name(), c.phone(), c.email(), c.city()))
                    .isEqualTo(SeedData.clients());
            assertThat(teepy.get("/operators").at("/items/0/name"))
                    .isEqualTo(SeedData.operators().get(0).name());
        }
    }
}
