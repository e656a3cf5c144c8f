package io.theopy.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a value comes from: a model, an engine in a jar, a queue. */
class ContactValuesTest {
    private final Slot phone = slot("phone");
    private final Slot email = slot("email");

    @ParameterizedTest
    @ValueSource(
            strings = {"0612345678", "0711223344", "+33612345678", "0033612345678", "+442079460958", "+12125550134"})
    void numbersThatCanBeDialledAreRight(String value) {
        assertThat(SlotValidator.problem(phone, value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "061234567", "06123456789", "612345678", "33612345678", "+330612345678", "00330612345678",
                        "000612345678",
                "+999612345678", "112", "06 12 34 56 78", "+33 6", "5551234567", "0000000000", "06123456\u0667\u0668"
            })
    void othersAreNot(String value) {
        assertThat(SlotValidator.problem(phone, value)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"john@gmail.com", "john.doe+news@sub.example.com", "o'neil@mail.com", "jo-hn_d4@my-shop.co.uk"})
    void addressesThatMailReachesAreRight(String value) {
        assertThat(SlotValidator.problem(email, value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john..doe@outlook.com", ".john@gmail.com", "john.@gmail.com", "john@@gmail.com", "john@gmail",
                "john@gmail.con", "john@gmail,com", "john@-gmail.com", "john doe@gmail.com", "\"john\"@gmail.com",
                "rené@free.fr", "john@[127.0.0.1]", "john@gmail.com\n", "<john@gmail.com>"
            })
    void othersAreNoAddresses(String value) {
        assertThat(SlotValidator.problem(email, value)).isPresent();
    }

    private static Slot slot(String name) {
        return IntentCatalog.teepy()
                .find("update_client")
                .orElseThrow()
                .slot(name)
                .orElseThrow();
    }
}
