package com.example.theopy.embed;

import io.theopy.Pipeline;
import io.theopy.intent.IntentCatalog;
import io.theopy.teepy.TeepyExecutor;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.turn.Caller;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.ArrayList;
import java.util.List;

/** A conversation with the Teepy stand-in, from a host program. */
public final class Embed {
    private Embed() {}

    /** Says each of {@code texts} in one session and returns the replies. */
    public static List<String> converse(List<String> texts) {
        List<String> replies = new ArrayList<>();
        try (var teepy = TeepySandbox.start(SandboxConfig.defaults());
                var executor = TeepyExecutor.builder()
                        .baseUrl(teepy.url())
                        .token(teepy.token())
                        .build();
                var theopy = Pipeline.builder()
                        .catalog(IntentCatalog.teepy())
                        .executor(executor)
                        .build()) {
            Caller caller = Caller.of("manager", IntentCatalog.teepy().role("manager"));
            for (String text : texts) {
                TurnResult result = theopy.run(TurnRequest.text("session-1", caller, text));
                replies.add(result.reply().text());
            }
        }
        return replies;
    }

    public static void main(String[] args) {
        converse(List.of("mark invoice 101 as paid", "yes")).forEach(System.out::println);
    }
}
