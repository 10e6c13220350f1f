package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.builtin.Notes.Again;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit as the last one was. */
final class Earlier {

    private final Notes notes;
    private final Desk desk;
    private final SalonFacts facts;

    Earlier(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.facts = desk.facts();
    }

    /** @param last absent if there was none: then everything is asked for as usual */
    void follow(@Nullable AppointmentView last) {
        if (notes.again.isEmpty()) {
            return;
        }
        List<Again> wanted = List.copyOf(notes.again);
        notes.again.clear();
        if (last == null) {
            notes.say(desk.line("book.noEarlier"));
            return;
        }
        ZonedDateTime start = facts.local(last.start());
        if (wanted.contains(Again.SERVICES) && notes.services.isEmpty()) {
            services(last);
        }
        if (wanted.contains(Again.TIME) && notes.times == null) {
            notes.times = Times.at(start.toLocalTime());
        }
        if (wanted.contains(Again.DAY) && notes.days.isEmpty()) {
            LocalDate next = facts.today().with(TemporalAdjusters.next(start.getDayOfWeek()));
            notes.days = new ArrayList<>(List.of(Days.of(next)));
        }
    }

    private void services(AppointmentView last) {
        notes.services = new ArrayList<>(last.items().stream()
                .map(BookedItem::serviceId)
                .filter(id -> facts.service(id).isPresent())
                .distinct()
                .toList());
        BookedItem first = last.items().getFirst();
        boolean works = facts.employee(first.employeeId())
                .filter(e -> e.serviceIds().containsAll(notes.services))
                .isPresent();
        if (notes.employee == null && !notes.anyone && works) {
            notes.employee = first.employeeId();
        }
        notes.choice.clear();
    }
}
