package app.ringlet.eval.dates;

import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Relative;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.eval.dates.Meaning.Span;
import app.ringlet.eval.dates.Meaning.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what was understood with what was meant. */
final class Judge {

    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);
    /** Of all that either one covers, so much must be in both, where borders are everybody's own. */
    private static final double ALIKE = 0.5;
    /** A range without an end goes on for at least so many days. */
    private static final int OPEN_DAYS = 21;

    private final LocalDateTime now;
    private final LocalDate today;

    Judge(LocalDateTime now) {
        this.now = now;
        this.today = now.toLocalDate();
    }

    boolean right(Meaning meant, When got) {
        When heard = resolved(got);
        if (meant.nothing()) {
            return heard.isEmpty() && heard.relative() == null;
        }
        if (meant.now()) {
            return heard.soonest() || heard.days().equals(List.of(Days.of(today)));
        }
        return heard.choices().isEmpty() && days(meant.days(), heard.days()) && times(meant.times(), heard.times());
    }

    /** What is a distance from something else is one from now, for nothing else was spoken of. */
    private When resolved(When got) {
        if (!(got.relative() instanceof Relative.Shift shift) || shift.vague() || !got.isEmpty()) {
            return got;
        }
        LocalDateTime at = now.plusDays(shift.days()).plusMinutes(shift.minutes());
        Times times = shift.minutes() == 0 ? null : Times.at(at.toLocalTime());
        return new When(
                List.of(Days.of(at.toLocalDate())),
                got.refused(),
                times,
                -1,
                false,
                false,
                false,
                false,
                got.except(),
                List.of(),
                null,
                null,
                null);
    }

    private boolean days(@Nullable Span meant, List<Days> got) {
        boolean unsaid = got.isEmpty() || got.equals(List.of(Days.of(today)));
        if (meant == null || (!meant.said() && unsaid)) {
            return unsaid;
        }
        if (got.size() != 1) {
            return false;
        }
        Days heard = got.getFirst();
        LocalDate from = meant.from() == null || meant.from().isBefore(today) ? today : meant.from();
        if (meant.loose() && meant.to() != null && meant.from() != null) {
            return alike(
                    from.toEpochDay(),
                    meant.to().toEpochDay() + 1,
                    heard.from().toEpochDay(),
                    heard.to().toEpochDay() + 1);
        }
        return begins(meant, from, heard.from()) && ends(meant, heard);
    }

    private static boolean begins(Span meant, LocalDate from, LocalDate heard) {
        long off = ChronoUnit.DAYS.between(from, heard);
        return meant.loose()
                ? Math.abs(off) <= 6
                : off >= Math.min(0, meant.fromOff()) && off <= Math.max(0, meant.fromOff());
    }

    private static boolean ends(Span meant, Days heard) {
        if (meant.to() == null) {
            return !heard.to().isBefore(heard.from().plusDays(OPEN_DAYS));
        }
        long off = ChronoUnit.DAYS.between(meant.to(), heard.to());
        return off == 0 || off == meant.toOff();
    }

    private static boolean times(@Nullable Window meant, @Nullable Times got) {
        if (meant == null || got == null) {
            return meant == null && got == null;
        }
        if (meant.exact()) {
            return meant.from().equals(got.exact());
        }
        if (meant.loose()) {
            return alike(open(meant.from()), open(meant.to()), open(got.from()), open(got.to()));
        }
        return got.exact() == null && edge(meant.from(), got.from(), 0) && edge(meant.to(), got.to(), meant.less());
    }

    private static boolean edge(LocalTime meant, LocalTime got, int less) {
        boolean openEnd = !meant.isBefore(CLOSES) && !got.isBefore(CLOSES);
        boolean openStart = !meant.isAfter(OPENS) && !got.isAfter(OPENS);
        long off = ChronoUnit.MINUTES.between(meant, got);
        return openEnd || openStart || off == 0 || off == 1 || off == -less || off == 1 - less;
    }

    private static long open(LocalTime time) {
        return Math.clamp(time.toSecondOfDay(), OPENS.toSecondOfDay(), CLOSES.toSecondOfDay());
    }

    private static boolean alike(long from, long to, long otherFrom, long otherTo) {
        long both = Math.min(to, otherTo) - Math.max(from, otherFrom);
        long either = Math.max(to, otherTo) - Math.min(from, otherFrom);
        return either > 0 && both >= ALIKE * either;
    }
}
