package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.ServiceView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** "Is Ben in on Wednesday?": whether there is a time with him, which is what the caller can do something with. */
final class StaffDays {

    private final Desk desk;
    private final Notes notes;

    StaffDays(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    Optional<Step> ask(Heard heard) {
        List<Days> days = heard.when().days();
        boolean one = heard.staff().employees().size() == 1
                && days.size() == 1
                && days.getFirst().single();
        boolean asks = heard.has(Intent.STAFF) && heard.menu().isEmpty() && notes.task == Task.NONE;
        if (!one || !asks || days.getFirst().from().isBefore(desk.facts().today())) {
            return Optional.empty();
        }
        return desk.facts()
                .employee(heard.staff().employees().getFirst())
                .flatMap(employee -> shortest(employee).map(service -> {
                    notes.finish();
                    notes.employee = employee.id();
                    notes.days = new ArrayList<>(days);
                    notes.whoIsIn = true;
                    Times times = heard.when().times() == null
                            ? Times.ANY
                            : heard.when().times();
                    return desk.act(new ToolCall.FindSlots(
                            List.of(new VisitItem(service.id(), employee.id(), List.of())), days, times, 1, null));
                }));
    }

    Step found(List<Slot> slots) {
        Days day = notes.days.getFirst();
        String name = desk.facts().employees().stream()
                .filter(e -> e.id().equals(notes.employee))
                .map(Employee::name)
                .findFirst()
                .orElse("");
        notes.whoIsIn = false;
        notes.answered = true;
        String on = desk.wording().onDay(day.from());
        if (!slots.isEmpty()) {
            notes.say(desk.line("answer.staffIn", name, on));
            return desk.ask(Asked.BOOK_SUGGESTED, desk.line("book.suggest"));
        }
        notes.say(
                desk.facts().opensOn(day.from())
                        ? desk.line("find.staffNothingOn", name, on)
                        : new Openings(desk).closed(day) + ".");
        return desk.anythingElse();
    }

    private Optional<ServiceView> shortest(Employee employee) {
        return desk.facts().services().stream()
                .filter(s -> employee.serviceIds().contains(s.id()))
                .min(Comparator.comparingInt(ServiceView::totalMinutes));
    }
}
