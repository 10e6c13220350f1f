package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** The way onto the waiting list: what, when, who. */
final class Waiting {

    /** How long someone waits who names no day. */
    private static final int USUAL_DAYS = 14;

    private final Desk desk;
    private final Notes notes;

    Waiting(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    Step goOn() {
        if (!notes.choice.isEmpty() || notes.services.isEmpty()) {
            return new Booking(desk).service();
        }
        KnownClient client = desk.dialogue().state().client();
        if (client == null && notes.name == null) {
            return notes.doubtfulName == null
                    ? desk.ask(Asked.NAME, desk.line("wait.askName"))
                    : desk.ask(Asked.CONFIRM_NAME, desk.line("book.confirmName", notes.doubtfulName));
        }
        if (client == null && desk.dialogue().call().callerPhone() == null && notes.phone == null) {
            return desk.ask(Asked.PHONE, desk.line("book.askPhone"));
        }
        LocalDate today = desk.facts().today();
        LocalDate from = notes.days.stream()
                .map(Days::from)
                .min(Comparator.naturalOrder())
                .orElse(today);
        LocalDate to =
                notes.days.stream().map(Days::to).max(Comparator.naturalOrder()).orElse(today.plusDays(USUAL_DAYS));
        Times said = notes.times == null || notes.times.exact() != null ? Times.ANY : notes.times;
        return desk.act(new ToolCall.JoinWaitlist(
                Guests.items(desk),
                from,
                to.isBefore(today) ? today : to,
                said,
                Objects.requireNonNullElse(client == null ? notes.name : client.name(), ""),
                notes.phone));
    }
}
