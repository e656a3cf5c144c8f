package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.teepy.sandbox.seed.SeedData;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest extends Running {
    @ParameterizedTest
    @ValueSource(strings = {"/clients", "/appointments", "/invoices", "/sessions", "/reminders", "/operators"})
    void thePagesTogetherAreTheWholeListOnce(String path) {
        List<String> seen = new ArrayList<>();
        int total;
        int page = 0;
        do {
            page++;
            JsonNode body = get(path + "?size=5&page=" + page).json();
            assertThat(body.path("page").asInt()).isEqualTo(page);
            assertThat(body.path("size").asInt()).isEqualTo(5);
            body.path("items")
                    .forEach(item -> seen.add(item.path(path.equals("/invoices") ? "number" : "id")
                            .asText()));
            total = body.path("total").asInt();
        } while (page * 5 < total);

        assertThat(seen).hasSize(total).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(seen)).hasSize(total);
    }

    @Test
    void withoutWishesThereAreFiftyAPage() {
        JsonNode body = get("/clients").json();

        assertThat(body.path("items")).hasSize(50);
        assertThat(body.path("page").asInt()).isEqualTo(1);
        assertThat(body.path("size").asInt()).isEqualTo(50);
        assertThat(body.path("total").asInt()).isEqualTo(SeedData.clients().size());
    }

    @Test
    void aPageBeyondTheEndIsEmptyAndStillKnowsTheTotal() {
        JsonNode body = get("/clients?page=1000000&size=200").json();

        assertThat(body.path("items")).isEmpty();
        assertThat(body.path("total").asInt()).isEqualTo(SeedData.clients().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=0", "page=-1", "page=x", "page=1000001", "size=0", "size=201", "size=1.5", "page=1&page=2"
            })
    void aPageThatCannotBeIsRefused(String query) {
        assertThat(get("/clients?" + query).status()).isEqualTo(400);
    }
}
