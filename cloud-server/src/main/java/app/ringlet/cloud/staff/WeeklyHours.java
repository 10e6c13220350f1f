package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.DayHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * What a weekly timetable on the wall means in real time. Where the clocks change, the wall clock is taken at its word: a time
 * that is skipped is the moment of the change; of a time that comes twice, the first is meant where something opens and the
 * second where it closes. The day's last minute, where it closes, is midnight: a weekday's stretch has no later time to say so.
 */
public final class WeeklyHours {

    /** Closing time of who works through midnight, or until it. */
    public static final LocalTime MIDNIGHT = LocalTime.of(23, 59);

    private WeeklyHours() {}

    /** The stretches that begin or end in [from, to) or span it, cut to it, in order. */
    public static List<Stretch> between(List<DayHours> hours, ZoneId zone, Instant from, Instant to) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            DayOfWeek weekday = day.getDayOfWeek();
            for (DayHours h : hours) {
                if (h.day() == weekday) {
                    Instant opens = later(from, instant(day.atTime(h.opens()), zone, true));
                    Instant closes = earlier(to, instant(end(day, h.closes()), zone, false));
                    if (opens.isBefore(closes)) {
                        stretches.add(new Stretch(opens, closes));
                    }
                }
            }
        }
        stretches.sort((a, b) -> a.start().compareTo(b.start()));
        return stretches;
    }

    private static LocalDateTime end(LocalDate day, LocalTime closes) {
        return closes.equals(MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(closes);
    }

    private static Instant instant(LocalDateTime wall, ZoneId zone, boolean first) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition change = zone.getRules().getTransition(wall);
            return change.getInstant();
        }
        return wall.toInstant(first ? offsets.getFirst() : offsets.getLast());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
