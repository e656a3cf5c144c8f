package io.theopy.server.cli.demo;

import io.theopy.turn.TurnResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of one step.
 *
 * @param input the recording, or the text typed
 * @param sent the calls to Teepy, in words
 * @param speech the file with the spoken reply
 * @param problem how it differs from what the script expects
 */
record DemoTurn(String input, TurnResult result, List<String> sent, Optional<Path> speech, Optional<String> problem) {
    DemoTurn {
        sent = List.copyOf(sent);
    }
}
