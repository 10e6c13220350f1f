package app.ringlet.cloud.receptionist.wording;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the salon's book says, as sentences. */
public final class Wording {

    private final SalonFacts facts;
    private final Texts texts;
    private final Clockwise clockwise;
    private final MenuWords menu;

    public Wording(SalonFacts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
        this.clockwise = new Clockwise(texts);
        this.menu = new MenuWords(texts);
    }

    public Texts texts() {
        return texts;
    }

    /** "Thursday the 26th at 2:30 pm". */
    public String when(OffsetDateTime start) {
        return at(day(dateOf(start)), start);
    }

    /** "on Thursday the 26th at 2:30 pm". */
    private String onWhen(OffsetDateTime start) {
        return at(onDay(dateOf(start)), start);
    }

    private String at(String day, OffsetDateTime start) {
        return texts.say("day.times", day, texts.say("day.time", time(start)));
    }

    private LocalDate dateOf(OffsetDateTime start) {
        return facts.local(start).toLocalDate();
    }

    public String day(LocalDate day) {
        return clockwise.day(day, facts.today());
    }

    /** "on Thursday the 26th", but "today, Thursday the 26th". */
    public String onDay(LocalDate day) {
        return clockwise.onDay(day, facts.today());
    }

    public String time(OffsetDateTime start) {
        return clockwise.time(facts.local(start).toLocalTime());
    }

    public String employee(UUID id) {
        return facts.employee(id).map(SalonFacts.Employee::name).orElseGet(() -> texts.say("visit.oneOfUs"));
    }

    /** "Thursday the 26th at 2 pm with Anna". */
    public String slot(Slot slot) {
        return texts.say("visit.slot", when(slot.start()), staff(slot));
    }

    private String staff(Slot slot) {
        List<String> names = slot.items().stream()
                .map(i -> employee(i.employeeId()))
                .distinct()
                .toList();
        return names.isEmpty() ? employee(slot.employeeId()) : texts.and(names);
    }

    /** "a women's cut with Anna on Thursday the 26th at 2 pm". @param services with their articles */
    public String visit(String services, Slot slot) {
        return texts.say("visit.on", texts.say("visit.with", services, staff(slot)), onWhen(slot.start()));
    }

    /** Several times in one breath, each with its day and its stylist, but nothing said twice. */
    public String slots(List<Slot> slots) {
        boolean oneStylist = slots.stream().map(this::staff).distinct().count() == 1;
        Map<LocalDate, List<Slot>> byDay = new LinkedHashMap<>();
        slots.forEach(s ->
                byDay.computeIfAbsent(dateOf(s.start()), d -> new ArrayList<>()).add(s));
        List<String> days = new ArrayList<>();
        byDay.forEach((day, ofDay) -> {
            List<String> times = ofDay.stream()
                    .map(s -> {
                        String time = texts.say("day.time", time(s.start()));
                        return oneStylist ? time : texts.say("visit.slot", time, staff(s));
                    })
                    .toList();
            days.add(texts.say("day.times", day(day), texts.or(times)));
        });
        // "a, or b, or c": several days, each perhaps with an "or" of its own.
        String all = days.getFirst();
        for (String day : days.subList(1, days.size())) {
            all = texts.say("list.or", all + ",", day);
        }
        return oneStylist ? texts.say("visit.slot", all, staff(slots.getFirst())) : all;
    }

    /** "a women's cut with Anna on Thursday the 26th at 2 pm". */
    public String appointment(AppointmentView appointment) {
        return texts.say("visit.on", visit(appointment), onWhen(appointment.start()));
    }

    private String visit(AppointmentView appointment) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < appointment.items().size(); i++) {
            BookedItem item = appointment.items().get(i);
            String service = menu.withArticle(item.serviceName());
            List<String> addOns =
                    item.addOns().stream().map(a -> menu.lower(a.name())).toList();
            String whole = addOns.isEmpty() ? service : texts.say("visit.extras", service, texts.and(addOns));
            boolean saidNext = i + 1 < appointment.items().size()
                    && appointment.items().get(i + 1).employeeId().equals(item.employeeId());
            parts.add(saidNext ? whole : texts.say("visit.with", whole, item.employeeName()));
        }
        return texts.and(parts);
    }

    /** "your women's cut and full colour". */
    public String yours(AppointmentView appointment) {
        return menu.yours(services(appointment));
    }

    private String services(AppointmentView appointment) {
        return texts.and(appointment.items().stream()
                .map(i -> menu.withArticle(i.serviceName()))
                .distinct()
                .toList());
    }

    /** "your women's cut on Thursday the 26th". */
    public String yoursOn(AppointmentView appointment) {
        return menu.yours(onDay(appointment));
    }

    /** "a women's cut on Thursday the 26th". */
    public String onDay(AppointmentView appointment) {
        return texts.say("visit.on", services(appointment), onDay(dateOf(appointment.start())));
    }

    /** The sentence that confirms, from the row as it was committed. */
    public String confirmation(CommittedAct act) {
        AppointmentView row = act.appointment();
        return switch (act.kind()) {
            case BOOKED -> row == null ? "" : texts.say("done.booked", appointment(row));
            case MOVED -> row == null ? "" : texts.say("done.moved", appointment(row));
            case CANCELLED -> row == null ? "" : texts.say("done.cancelled", menu.yours(appointment(row)));
            case CONFIRMED -> row == null ? "" : texts.say("done.confirmed", menu.yours(appointment(row)));
            case WAITLISTED -> texts.say("done.waitlisted");
            case QUESTION_KEPT -> "";
            case MESSAGE_TAKEN ->
                row == null ? texts.say("done.messageTaken") : texts.say("done.noted", menu.yours(appointment(row)));
        };
    }

    /** "There's a fee of 38 dollars because it's at short notice."; nothing if cancelling is free. */
    public Optional<String> feeForCancelling(AppointmentView visit) {
        Money fee = facts.feeForCancelling(visit);
        return fee == null ? Optional.empty() : Optional.of(texts.say("own.cancelFee", new Prices(texts).say(fee)));
    }
}
