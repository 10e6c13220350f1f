package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.AppointmentBook.SlotQuery;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Looks for free times week by week, so that "an evening in December" finds one without reading the month. */
final class SlotSearch {

    /** The most that the book answers at once. */
    private static final int MOST_SLOTS = 500;

    private static final int DAYS_AT_ONCE = 7;
    private static final int MOST_DAYS = 63;
    // As many days as an offer names.
    private static final int ENOUGH_DAYS = 3;
    // Nobody walks in the minute the call ends.
    private static final Duration NOTICE = Duration.ofMinutes(15);

    private final AppointmentBook book;
    private final SalonFacts facts;

    private final UUID callId;

    SlotSearch(AppointmentBook book, SalonFacts facts, UUID callId) {
        this.book = book;
        this.facts = facts;
        this.callId = callId;
    }

    /**
     * What is free, and what this call holds itself: a turn that is played again after a crash must find the time that its
     * first run has taken.
     */
    List<Slot> find(ToolCall.FindSlots wanted) {
        List<Slot> found = free(wanted);
        for (HoldView hold : book.heldBy(callId)) {
            Slot slot = Slot.of(hold);
            if (fits(slot, wanted) && found.stream().noneMatch(s -> Permissions.same(s, slot))) {
                found.add(slot);
            }
        }
        found.sort(Comparator.comparing(s -> s.start().toInstant()));
        return found;
    }

    private boolean fits(Slot slot, ToolCall.FindSlots wanted) {
        ZonedDateTime start = facts.local(slot.start());
        boolean when = wanted.days().stream().anyMatch(d -> d.contains(start.toLocalDate()));
        return when && sameParts(slot.items(), wanted.items()) && wanted.times().contains(start.toLocalTime());
    }

    private static boolean sameParts(List<Slot.Item> found, List<VisitItem> wanted) {
        if (found.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            VisitItem item = wanted.get(i);
            boolean who = item.employeeId() == null
                    || item.employeeId().equals(found.get(i).employeeId());
            int guest = item.guest() == null ? 0 : item.guest();
            if (!who
                    || guest != found.get(i).guest()
                    || !item.serviceId().equals(found.get(i).serviceId())) {
                return false;
            }
        }
        return true;
    }

    private List<Slot> free(ToolCall.FindSlots wanted) {
        List<Slot> found = new ArrayList<>();
        int days = 0;
        int daysWithTimes = 0;
        for (Days span : wanted.days()) {
            LocalDate day = span.from().isBefore(facts.today()) ? facts.today() : span.from();
            while (!day.isAfter(span.to())) {
                if (found.size() >= wanted.limit() && daysWithTimes >= ENOUGH_DAYS || days >= MOST_DAYS) {
                    return found;
                }
                LocalDate week = day.plusDays(DAYS_AT_ONCE - 1);
                LocalDate last = week.isAfter(span.to()) ? span.to() : week;
                List<Slot> ofDays = between(day, last, wanted);
                daysWithTimes += (int) ofDays.stream()
                        .map(slot -> facts.local(slot.start()).toLocalDate())
                        .distinct()
                        .count();
                found.addAll(ofDays);
                days += DAYS_AT_ONCE;
                day = last.plusDays(1);
            }
        }
        return found;
    }

    /** One question for all the days, unless there is more than it may answer. */
    private List<Slot> between(LocalDate first, LocalDate last, ToolCall.FindSlots wanted) {
        Instant from = at(first, wanted.times().from());
        Instant to = at(last, wanted.times().to());
        Instant soonest = facts.now().plus(NOTICE);
        Instant start = from.isBefore(soonest) ? soonest : from;
        if (!start.isBefore(to)) {
            return List.of();
        }
        List<Slot> slots = book.findSlots(new SlotQuery(wanted.items(), start, to, MOST_SLOTS, wanted.moving()));
        if (slots.size() == MOST_SLOTS && first.isBefore(last)) {
            return first.datesUntil(last.plusDays(1))
                    .flatMap(day -> between(day, day, wanted).stream())
                    .toList();
        }
        return slots.stream()
                .filter(slot ->
                        wanted.times().contains(facts.local(slot.start()).toLocalTime()))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(facts.zone()).toInstant();
    }
}
