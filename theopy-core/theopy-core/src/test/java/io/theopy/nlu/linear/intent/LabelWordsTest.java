package io.theopy.nlu.linear.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelWordsTest {
    @Test
    void namesInAnyStyleFallIntoWords() {
        assertThat(LabelWords.split("list_invoices")).containsExactly("list", "invoice");
        assertThat(LabelWords.split("IN:CREATE_CALL")).containsExactly("in", "create", "call");
        assertThat(LabelWords.split("SearchCreativeWork")).containsExactly("search", "creative", "work");
    }

    @Test
    void intentsWithAWordInCommonLearnFromEachOther() {
        LabelWords words = new LabelWords(List.of("show_invoice", "list_invoices", "add_reminder"), 0.5);
        float[] gradient = {1, 0, -1};

        words.share(gradient);

        assertThat(gradient).containsExactly(1.5f, 0.5f, -1);
    }

    @Test
    void aWordThatAllNamesHaveSaysNothing() {
        LabelWords words = new LabelWords(List.of("teepy_a", "teepy_b", "teepy_c"), 0.5);
        float[] gradient = {1, 0, -1};

        words.share(gradient);

        assertThat(gradient).containsExactly(1, 0, -1);
    }
}
