package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import app.ringlet.protocol.booking.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why there is no time as it was wished for. */
final class WhyNot {

    private final Desk desk;
    private final Notes notes;
    private final SalonFacts facts;
    private final Openings openings;

    WhyNot(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
        this.facts = desk.facts();
        this.openings = new Openings(desk);
    }

    void sayInPlaceOf(List<Slot> picked) {
        Times times = notes.times;
        if (notes.laterThan != null || notes.earlierThan != null || !notes.passedOver.isEmpty()) {
            return;
        }
        boolean missed = times != null
                && times.exact() != null
                && picked.stream()
                        .noneMatch(s -> facts.local(s.start()).toLocalTime().equals(times.exact()));
        if (notes.search == Search.LATER_DAYS) {
            notes.say(nothingThen());
        } else if (notes.search == Search.SAME_DAYS || missed) {
            notes.say(whyNotThen(times, facts.local(picked.getFirst().start()).toLocalDate()));
        }
    }

    String nothingThen() {
        boolean oneDay = notes.days.size() == 1 && notes.days.getFirst().single();
        String day = oneDay ? desk.wording().onDay(notes.days.getFirst().from()) : "";
        if (notes.employee == null) {
            return oneDay ? desk.line("find.nothingOn", day) : desk.line("find.nothingThen");
        }
        String who = desk.wording().employee(notes.employee);
        return oneDay ? desk.line("find.staffNothingOn", who, day) : desk.line("find.staffNothingThen", who);
    }

    private String whyNotThen(@Nullable Times times, LocalDate day) {
        LocalTime wanted = times == null ? null : times.exact() != null ? times.exact() : times.from();
        return wanted == null || facts.openAt(day, wanted) || wanted.equals(LocalTime.MIN)
                ? desk.line("find.notFree")
                : desk.line("find.closedThen", openings.hoursOn(day));
    }

    boolean closed(Days days) {
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            boolean over = day.equals(facts.today())
                    && facts.openings().on(day).stream()
                            .noneMatch(h -> h.closesAfter(facts.local().toLocalTime()));
            if (facts.opensOn(day) && !day.isBefore(facts.today()) && !over) {
                return false;
            }
        }
        return true;
    }

    Step closedThen() {
        Days first = notes.days.getFirst();
        notes.days.clear();
        boolean past = first.to().isBefore(facts.today());
        String open = desk.texts()
                .and(Arrays.stream(DayOfWeek.values())
                        .filter(d -> !facts.openings().usually(d).isEmpty())
                        .map(new Clockwise(desk.texts())::weekday)
                        .toList());
        notes.say(past ? desk.line("find.dayPassed") : desk.line("hours.closedAndOpen", openings.closed(first), open));
        return desk.ask(Asked.DAY, desk.line("find.whichDay"));
    }
}
