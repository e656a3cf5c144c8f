package io.theopy.server.soak;

import io.theopy.teepy.sandbox.model.Reminder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks whether the writes of one session kept their order: those that were answered when they were first asked for. What
 * was asked for again came later than its name says.
 */
final class OrderCheck {
    private OrderCheck() {}

    static void check(List<Reminder> reminders, List<SoakUser> users, List<String> problems) {
        Map<String, Long> ids =
                reminders.stream().collect(Collectors.toMap(Reminder::text, Reminder::id, (first, second) -> first));
        for (SoakUser user : users) {
            long before = 0;
            for (String text : user.inOrder()) {
                long id = ids.getOrDefault("call " + text, before);
                if (id < before) {
                    problems.add(text + " happened before one that was answered earlier");
                }
                before = Math.max(before, id);
            }
        }
    }
}
