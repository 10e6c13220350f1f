package app.ringlet.cloud.receptionist.wording;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the salon's book says, as sentences. */
public final class Wording {

    private final SalonFacts facts;

    public Wording(SalonFacts facts) {
        this.facts = facts;
    }

    /** "Thursday the 26th at 2:30 pm". */
    public String when(OffsetDateTime start) {
        ZonedDateTime local = facts.local(start);
        return day(local.toLocalDate()) + " at " + Clockwise.time(local.toLocalTime());
    }

    public String day(LocalDate day) {
        return Clockwise.day(day, facts.today());
    }

    public String time(OffsetDateTime start) {
        return Clockwise.time(facts.local(start).toLocalTime());
    }

    public String employee(UUID id) {
        return facts.employee(id).map(SalonFacts.Employee::name).orElse("one of our stylists");
    }

    /** "Thursday the 26th at 2 pm with Anna". */
    public String slot(Slot slot) {
        return when(slot.start()) + " with " + staff(slot);
    }

    private String staff(Slot slot) {
        List<String> names = slot.items().stream()
                .map(i -> employee(i.employeeId()))
                .distinct()
                .toList();
        return names.isEmpty() ? employee(slot.employeeId()) : Lists.join(names, "and");
    }

    /** Several times in one breath, each with its day and its stylist, but nothing said twice. */
    public String slots(List<Slot> slots) {
        boolean oneStylist = slots.stream().map(this::staff).distinct().count() == 1;
        Map<LocalDate, List<Slot>> byDay = new LinkedHashMap<>();
        slots.forEach(s -> byDay.computeIfAbsent(facts.local(s.start()).toLocalDate(), d -> new ArrayList<>())
                .add(s));
        List<String> days = new ArrayList<>();
        byDay.forEach((day, ofDay) -> {
            List<String> times = ofDay.stream()
                    .map(s -> time(s.start()) + (oneStylist ? "" : " with " + staff(s)))
                    .toList();
            days.add(day(day) + " at " + Lists.join(times, "or"));
        });
        String all = days.size() == 1 ? days.getFirst() : String.join(", or ", days);
        return all + (oneStylist ? " with " + staff(slots.getFirst()) : "");
    }

    /** "a women's cut with Anna on Thursday the 26th at 2 pm". */
    public String appointment(AppointmentView appointment) {
        return visit(appointment) + on(when(appointment.start()));
    }

    /** " on Thursday the 26th", but " today, Thursday the 26th". @param when as {@link #when} or {@link #day} say it */
    public static String on(String when) {
        boolean near = when.startsWith("today") || when.startsWith("tomorrow");
        return (near ? " " : " on ") + when;
    }

    private String visit(AppointmentView appointment) {
        List<String> parts = new ArrayList<>();
        String last = "";
        for (int i = 0; i < appointment.items().size(); i++) {
            BookedItem item = appointment.items().get(i);
            String addOns = item.addOns().isEmpty()
                    ? ""
                    : " and "
                            + Lists.join(
                                    item.addOns().stream()
                                            .map(a -> Lists.lower(a.name()))
                                            .toList(),
                                    "and");
            boolean saidNext = i + 1 < appointment.items().size()
                    && appointment.items().get(i + 1).employeeId().equals(item.employeeId());
            last = saidNext ? "" : " with " + item.employeeName();
            parts.add(Lists.withArticle(item.serviceName()) + addOns + last);
        }
        return Lists.join(parts, "and");
    }

    /** The sentence that confirms, from the row as it was committed. */
    public String confirmation(CommittedAct act) {
        AppointmentView row = act.appointment();
        return switch (act.kind()) {
            case BOOKED -> row == null ? "" : "You're booked for " + appointment(row) + ".";
            case MOVED -> row == null ? "" : "Your appointment is now " + appointment(row) + ".";
            case CANCELLED ->
                row == null ? "" : "I've cancelled " + appointment(row).replaceFirst("^an? ", "your ") + ".";
            case CONFIRMED ->
                row == null ? "" : "I've confirmed " + appointment(row).replaceFirst("^an? ", "your ") + ".";
            case WAITLISTED -> "You're on the waiting list, and we'll let you know when a time opens up.";
            case QUESTION_KEPT -> "";
            case MESSAGE_TAKEN -> "I've passed your message on, and someone will call you back.";
        };
    }
}
