package com.example.theopy.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedTest {
    @Test
    void aWriteIsReadBackAndDoneAfterTheYes() {
        List<String> replies = Embed.converse(List.of("mark invoice 101 as paid", "yes"));

        assertThat(replies.get(0)).contains("101").endsWith("?");
        assertThat(replies.get(1)).startsWith("Invoice 101 ").endsWith(" is now marked as paid.");
    }
}
