package app.ringlet.cloud.receptionist.agents;

import app.ringlet.cloud.booking.Range;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.time.DayPart;
import app.ringlet.protocol.ErrorCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a visit is wanted, not before now.
 *
 * @param day the only day, if one was named
 * @param part absent for the whole day
 */
record Asked(
        Instant from,
        Instant to,
        @Nullable LocalDate day,
        @Nullable DayPart part) {

    private static final int USUAL_DAYS = 14;
    private static final Duration LONGEST = Duration.ofDays(63);

    /** @throws Refusal {@code invalid_field}; {@code in_the_past} if all of it is over */
    static Asked of(
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable String partOfDay,
            SalonFacts facts) {
        LocalDate day = date == null ? null : day(date);
        if (day != null && (from != null || to != null)) {
            throw Refusal.ofField("date", "Ask for a date, or from and to, but not for both.");
        }
        if ((from == null) != (to == null)) {
            throw Refusal.ofField(from == null ? "from" : "to", "From and to go together.");
        }
        LocalDate today = facts.today();
        String first = from != null ? from : String.valueOf(day == null ? today : day);
        String last = to != null ? to : String.valueOf(day == null ? today.plusDays(USUAL_DAYS - 1) : day);
        Range range = Range.of(first, last, facts.zone());
        if (Duration.between(range.from(), range.to()).compareTo(LONGEST) > 0) {
            throw Refusal.ofField("to", "At most 62 days can be asked for at once.");
        }
        if (!range.to().isAfter(facts.now())) {
            throw new Refusal(ErrorCode.IN_THE_PAST, "That time is over already.");
        }
        Instant begin = range.from().isBefore(facts.now()) ? facts.now() : range.from();
        return new Asked(begin, range.to(), day, part(partOfDay));
    }

    boolean contains(LocalTime time) {
        return part == null || !time.isBefore(part.from()) && time.isBefore(part.to());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw Refusal.ofField("date", "A date is written 2026-01-31.");
        }
    }

    private static @Nullable DayPart part(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "morning" -> DayPart.MORNING;
            case "afternoon" -> DayPart.AFTERNOON;
            case "evening" -> DayPart.EVENING;
            default -> throw Refusal.ofField("partOfDay", "The parts of a day are morning, afternoon and evening.");
        };
    }
}
