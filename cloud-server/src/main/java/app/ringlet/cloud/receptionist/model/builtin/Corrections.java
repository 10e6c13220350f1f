package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was just booked is not right: its time or its service is changed, its name is for the desk to mend. */
final class Corrections {

    private static final Phrases SPELLING = Phrases.of(
            "it's|its|that's .. with|without a|an|the?",
            "spelled|spelt|spell",
            "with|without a|an h|e|k|c|y|j|s|t|double");
    private static final Phrases MEANT = Phrases.of(
            "i|we|it|that said|meant|wanted|asked",
            "wrong",
            "instead",
            "should be|have",
            "supposed",
            "mistake",
            "not what",
            "isn't|wasn't right|what");
    private static final Phrases NO =
            Phrases.of("^ no|wait|sorry|actually|hold|oh", "make|change|switch it|that", "not a|the");
    private static final Phrases MORE = Phrases.of("also|too|another|second|additional", "as well", "one more");

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Corrections(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    /** What was just booked is not right: its time is moved, its name is for the desk to mend. */
    Optional<Step> step() {
        UUID booked = justMade(desk);
        if (booked == null || notes.asked != Asked.ANYTHING_ELSE) {
            return Optional.empty();
        }
        boolean named =
                heard.name().isPresent() && (heard.no() || heard.words().list().contains("sorry"));
        if (heard.has(Intent.WRONG_NAME) || named || SPELLING.in(heard.words())) {
            notes.finish();
            notes.task = Task.MESSAGE;
            notes.message = "Wrong name: " + desk.dialogue().heard().text().strip();
            return Optional.of(Tasks.goOn(desk));
        }
        if (otherService(booked)) {
            becomes(notes, booked, heard.menu().services());
            new DayAndTime(desk).take(heard.when());
            with();
            return Optional.of(Tasks.goOn(desk));
        }
        boolean other = heard.words().toString().matches(".*\\b(make|change|move|switch|sorry|actually) .*")
                && !heard.when().isEmpty()
                && heard.menu().isEmpty()
                && !heard.has(Intent.BOOK)
                && !heard.has(Intent.CANCEL);
        if (!other) {
            return Optional.empty();
        }
        notes.finish();
        notes.task = Task.MOVE;
        new DayAndTime(desk).take(heard.when());
        notes.appointment = booked;
        return Optional.of(Tasks.goOn(desk));
    }

    /** Nobody sits in two chairs at once: what is to begin when the visit of this call does is wanted instead of it. */
    static boolean inItsPlace(Desk desk, Slot slot) {
        AppointmentView made = made(desk);
        boolean stands = made != null
                && made.start().isEqual(slot.start())
                && !services(made).equals(desk.notes().services)
                && desk.dialogue().state().committed().stream()
                        .noneMatch(c -> c.kind() == CommittedAct.Kind.CANCELLED
                                && c.appointment() != null
                                && c.appointment().id().equals(made.id()));
        if (made == null || !stands) {
            return false;
        }
        becomes(desk.notes(), made.id(), desk.notes().services);
        return true;
    }

    /** From now on it is about a visit that is there, which is to be one of these services. */
    private static void becomes(Notes notes, UUID visit, List<UUID> services) {
        List<UUID> wanted = new ArrayList<>(services);
        notes.finish();
        notes.task = Task.MOVE;
        notes.lookedUp = true;
        notes.becomes = wanted;
        notes.appointment = visit;
    }

    /** "No, I said a men's cut": no second visit. */
    private boolean otherService(UUID booked) {
        boolean same = desk.dialogue().state().seen().stream()
                .filter(a -> a.id().equals(booked))
                .anyMatch(a -> services(a).equals(heard.menu().services()));
        boolean corrects = MEANT.in(heard.words()) || NO.in(heard.words()) && !heard.has(Intent.BOOK);
        return !heard.menu().services().isEmpty() && !same && corrects && !MORE.in(heard.words());
    }

    private static List<UUID> services(AppointmentView visit) {
        return visit.items().stream().map(BookedItem::serviceId).toList();
    }

    private void with() {
        if (!heard.staff().employees().isEmpty()) {
            notes.employee = heard.staff().employees().getFirst();
        }
    }

    /** The appointment that this call has just made or moved. */
    static @Nullable UUID justMade(Desk desk) {
        AppointmentView made = made(desk);
        return made == null ? null : made.id();
    }

    static @Nullable AppointmentView made(Desk desk) {
        return desk.dialogue().state().committed().reversed().stream()
                .filter(c -> c.kind() != CommittedAct.Kind.CANCELLED)
                .map(CommittedAct::appointment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
