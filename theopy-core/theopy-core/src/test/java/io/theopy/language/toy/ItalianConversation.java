package io.theopy.language.toy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.Pipeline;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.intent.IntentCatalog;
import io.theopy.spi.ActionExecutor;
import io.theopy.turn.Caller;
import io.theopy.turn.TurnRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** A user who speaks Italian: what was answered and what was sent, in order. */
public final class ItalianConversation implements Callable<List<String>> {
    private static final String CATALOG = """
            references: {invoice_number: {nouns: {en: [invoice], it: [fattura]}}}
            intents:
              mark_paid:
                slots:
                  invoice:
                    type: invoice_number
                    required: true
                    ask: {en: "Which invoice?", it: "Quale fattura?"}
                  date: {type: date}
                examples:
                  en: ["mark invoice {invoice} as paid [on {date}]"]
                  it: ["segna la fattura {invoice} come pagata [{date}]"]
                action:
                  method: PATCH
                  path: "/invoices/{invoice}"
                  body: {status: paid, date: "{date}"}
                  scope: "invoices:write"
                  confirm: always
                question:
                  en: "Shall I mark the invoice {invoice} as paid?"
                  it: "Segno la fattura {invoice} come pagata[ {date|date}]?"
                summary: {en: "mark an invoice as paid", it: "segnare una fattura come pagata"}
                reply: {en: "Invoice {invoice} is paid.", it: "La fattura {invoice} è pagata."}
              affirm: {examples: {en: ["yes"], it: ["sì"]}}
              deny: {examples: {en: ["no"], it: ["no"]}}
            """;

    private final List<String> events = new ArrayList<>();

    @Override
    public List<String> call() {
        try (Pipeline theopy = Pipeline.builder()
                .catalog(IntentCatalog.parse("toy.yaml", CATALOG))
                .executor(new Sent())
                .build()) {
            for (String said : List.of("segna la fattura dodici come pagata il dieci marzo", "sì")) {
                Caller caller = new Caller("manager", "manager", Set.of("invoices:write"));
                events.add(
                        theopy.run(TurnRequest.text("s", caller, said)).reply().text());
            }
        }
        return events;
    }

    private final class Sent implements ActionExecutor {
        @Override
        public String name() {
            return "sent";
        }

        @Override
        public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
            events.add(action.toString());
            return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode());
        }
    }
}
