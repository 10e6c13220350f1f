package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of the caller's appointments is meant, by what they said of it. */
final class Meant {

    private final Desk desk;
    private final Notes notes;
    private final SalonFacts facts;

    Meant(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.facts = desk.facts();
    }

    @Nullable
    AppointmentView one(List<AppointmentView> all) {
        if (notes.appointment != null) {
            return all.stream()
                    .filter(a -> a.id().equals(notes.appointment))
                    .findFirst()
                    .orElse(null);
        }
        List<AppointmentView> fitting = fitting(all);
        if (fitting.isEmpty()) {
            fitting = all;
        }
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    /** Those that fit what the caller said of the appointment. */
    List<AppointmentView> fitting(List<AppointmentView> all) {
        List<AppointmentView> fitting = new ArrayList<>(all);
        boolean onTheDay =
                fitting.stream().anyMatch(a -> notes.appointmentDays.stream().anyMatch(d -> d.contains(day(a))));
        narrow(
                fitting,
                a -> notes.appointmentDays.stream().anyMatch(d -> onTheDay ? d.contains(day(a)) : sameDay(d, a)),
                !notes.appointmentDays.isEmpty());
        narrow(
                fitting,
                a -> a.items().stream().map(BookedItem::serviceId).anyMatch(notes.services::contains),
                !notes.services.isEmpty());
        narrow(
                fitting,
                a -> a.items().stream().anyMatch(i -> notes.choice.contains(i.serviceId())),
                !notes.choice.isEmpty());
        narrow(
                fitting,
                a -> a.items().stream().anyMatch(i -> i.employeeId().equals(notes.employee)),
                notes.employee != null);
        return fitting;
    }

    private static void narrow(List<AppointmentView> all, Predicate<AppointmentView> fits, boolean said) {
        if (said && all.stream().anyMatch(fits)) {
            all.removeIf(fits.negate());
        }
    }

    private LocalDate day(AppointmentView appointment) {
        return facts.local(appointment.start()).toLocalDate();
    }

    private boolean sameDay(Days days, AppointmentView appointment) {
        LocalDate day = facts.local(appointment.start()).toLocalDate();
        return days.contains(day) || (days.single() && days.from().getDayOfWeek() == day.getDayOfWeek());
    }

    Step which(List<AppointmentView> all) {
        List<AppointmentView> fitting = fitting(all);
        notes.say(new Brevity(desk).visits(fitting.size() > 1 ? fitting : all, desk.line("own.which")));
        return desk.ask(Asked.WHICH_APPOINTMENT, desk.line("own.which"));
    }

    /** The one that is picked of those that were told. */
    Optional<Step> picked(Heard heard) {
        List<AppointmentView> all = desk.dialogue().state().seen();
        Optional<AppointmentView> picked = heard.reference().flatMap(r -> Choosing.at(r, all));
        if (picked.isEmpty()) {
            new OldAndNew(desk, heard).describe();
            List<AppointmentView> fitting = fitting(all);
            picked = fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
        }
        picked.ifPresent(a -> {
            notes.appointment = a.id();
            notes.services.clear();
            notes.employee = null;
        });
        return picked.map(a -> Tasks.goOn(desk));
    }

    /** Whether all that was said of it is so. */
    boolean isAsDescribed(AppointmentView one) {
        List<UUID> services = one.items().stream().map(BookedItem::serviceId).toList();
        boolean what = services.stream().anyMatch(notes.services::contains)
                || services.stream().anyMatch(notes.choice::contains);
        return what
                && (notes.appointmentDays.isEmpty()
                        || notes.appointmentDays.stream().anyMatch(d -> d.contains(day(one))));
    }

    /** The only one there is need not be the one that was named. */
    void sayIfAnother(AppointmentView one) {
        boolean otherDay = !notes.appointmentDays.isEmpty()
                && notes.appointmentDays.stream().noneMatch(d -> sameDay(d, one));
        boolean otherService = !(notes.services.isEmpty() && notes.choice.isEmpty())
                && one.items().stream()
                        .map(BookedItem::serviceId)
                        .noneMatch(id -> notes.services.contains(id) || notes.choice.contains(id));
        boolean otherStylist = notes.employee != null
                && one.items().stream().noneMatch(i -> i.employeeId().equals(notes.employee));
        if (otherDay && notes.appointmentDays.getFirst().single()) {
            notes.say(desk.line(
                    "own.noneOn",
                    desk.wording().onDay(notes.appointmentDays.getFirst().from())));
        } else if (otherDay || otherService || otherStylist) {
            notes.say(desk.line("own.noneSuch"));
        }
    }
}
