package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Except;
import app.ringlet.cloud.receptionist.understanding.time.Relative;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes over which days and times are wished for. */
final class DayAndTime {

    private final Desk desk;
    private final Notes notes;

    DayAndTime(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    boolean take(When when) {
        boolean shifted = shift(when.relative());
        boolean narrowed = !when.except().equals(Except.NOTHING);
        if (narrowed) {
            notes.except = when.except();
        }
        if (when.isEmpty()) {
            return shifted || narrowed;
        }
        notes.choices = new ArrayList<>(when.choices());
        if (!when.days().isEmpty()) {
            notes.days = new ArrayList<>(when.days());
            notes.soonest = false;
        }
        if (when.times() != null) {
            notes.times = when.times();
            notes.endBy = when.endBy();
            notes.soonest = false;
        }
        if (when.anyDay()) {
            notes.days.clear();
            notes.times = when.times();
            notes.soonest = when.times() == null;
        }
        if (when.soonest()) {
            notes.soonest = true;
            notes.times = when.times();
            if (when.days().isEmpty()) {
                notes.days.clear();
            }
        }
        return true;
    }

    /** "An hour later", "the day before": reckoned from what was chosen, offered or is to be moved. */
    private boolean shift(@Nullable Relative relative) {
        if (notes.task == Task.MOVE && notes.chosen == null && notes.offered.isEmpty() && relative != null) {
            notes.shift = Shift.of(relative);
            return notes.shift != null;
        }
        AppointmentView made = Corrections.made(desk);
        if (relative instanceof Relative.Same same
                && same.visit() == Relative.Visit.PRESENT
                && made != null
                && notes.chosen == null
                && notes.offered.isEmpty()) {
            return as(made);
        }
        if (!(relative instanceof Relative.Shift shift) || shift.vague()) {
            return false;
        }
        ZonedDateTime base = base();
        if (base == null) {
            return false;
        }
        ZonedDateTime wanted = base.plusDays(shift.days()).plusMinutes(shift.minutes());
        notes.days = new ArrayList<>(List.of(Days.of(wanted.toLocalDate())));
        if (shift.minutes() != 0 || notes.chosen != null) {
            notes.times = Times.at(wanted.toLocalTime());
        }
        notes.choices.clear();
        notes.soonest = false;
        return true;
    }

    /** "At the same time" as the visit that was booked a moment ago. */
    private boolean as(AppointmentView visit) {
        ZonedDateTime start = desk.facts().local(visit.start());
        if (notes.days.isEmpty()) {
            notes.days.add(Days.of(start.toLocalDate()));
        }
        if (notes.times == null) {
            notes.times = Times.at(start.toLocalTime());
        }
        return true;
    }

    private @Nullable ZonedDateTime base() {
        if (notes.chosen != null) {
            return desk.facts().local(notes.chosen.start());
        }
        if (!notes.offered.isEmpty()) {
            return desk.facts().local(notes.offered.getFirst().start());
        }
        return desk.dialogue().state().seen().stream()
                .filter(a -> notes.appointment == null || a.id().equals(notes.appointment))
                .findFirst()
                .map(a -> desk.facts().local(a.start()))
                .orElse(null);
    }
}
