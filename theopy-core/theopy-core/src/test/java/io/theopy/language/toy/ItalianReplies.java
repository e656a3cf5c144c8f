package io.theopy.language.toy;

import io.theopy.reply.ReplyLanguage;
import java.time.LocalTime;

/** How Italian replies write values. */
final class ItalianReplies implements ReplyLanguage {
    @Override
    public String dayAt(String day, String clock) {
        return day + " alle " + clock;
    }

    @Override
    public String period(String from, String to) {
        return "dal " + from + " al " + to;
    }

    @Override
    public String dayOfMonth(int day) {
        return day == 1 ? "1º" : Integer.toString(day);
    }

    @Override
    public String clock(LocalTime time) {
        return time.toString();
    }

    @Override
    public String hours(long hours) {
        return hours + (hours > 1 ? " ore" : " ora");
    }

    @Override
    public String minutes(int minutes) {
        return minutes + (minutes > 1 ? " minuti" : " minuto");
    }

    @Override
    public String euros(String amount) {
        return amount.replace('.', ',') + " €";
    }

    @Override
    public boolean isSingular(String number) {
        return number.equals("1");
    }
}
