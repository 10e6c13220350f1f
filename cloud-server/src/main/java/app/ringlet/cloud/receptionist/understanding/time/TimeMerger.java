package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.time.SpokenTime.Half;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one set of acceptable starts of all that was said about the time of day. */
final class TimeMerger {

    private static final int ABOUT_MINUTES = 45;

    private final HalfOfDay half;
    private final LocalTime now;
    private final Set<DayOfWeek> days;
    private final List<TimePhrase> phrases;

    /**
     * @param now to the minute
     * @param days in question, for telling morning from afternoon; none for any
     */
    TimeMerger(HalfOfDay half, LocalTime now, Set<DayOfWeek> days, List<TimePhrase> phrases) {
        this.half = half;
        this.now = now;
        this.days = days;
        this.phrases = List.copyOf(phrases);
    }

    int pastTheHour() {
        return phrases.stream()
                .filter(TimePhrase.PastTheHour.class::isInstance)
                .map(TimePhrase.PastTheHour.class::cast)
                .mapToInt(TimePhrase.PastTheHour::minute)
                .findFirst()
                .orElse(-1);
    }

    @Nullable
    Times times() {
        DayPart part = null;
        for (TimePhrase phrase : phrases) {
            if (phrase instanceof TimePhrase.During during) {
                part = during.part();
            }
        }
        Times result = null;
        for (TimePhrase phrase : phrases) {
            Times one = resolve(phrase, part);
            result = one == null ? result : result == null ? one : result.and(one);
        }
        return result;
    }

    private @Nullable Times resolve(TimePhrase phrase, @Nullable DayPart part) {
        return switch (phrase) {
            case TimePhrase.At at -> around(half.resolve(at.time(), days, part), at.about());
            case TimePhrase.From from -> new Times(half.resolve(from.time(), days, part), LocalTime.MAX, null);
            case TimePhrase.Until until -> new Times(LocalTime.MIN, half.resolve(until.time(), days, part), null);
            case TimePhrase.Between between -> {
                LocalTime from = half.resolve(between.from(), days, part);
                LocalTime to = half.resolve(between.to(), days, part);
                if (!from.isBefore(to) && between.to().half() == Half.OPEN) {
                    to = between.to().evening().isAfter(from) ? between.to().evening() : to;
                }
                if (!from.isBefore(to) && between.from().half() == Half.OPEN) {
                    from = between.from().morning();
                }
                // Both ends count: "between two and four" includes four.
                yield from.isBefore(to) ? new Times(from, to.plusMinutes(1), null) : around(from, false);
            }
            case TimePhrase.Lasting lasting -> {
                LocalTime from = half.resolve(lasting.from(), days, part);
                LocalTime to = from.plusMinutes(lasting.minutes() + 1L);
                yield new Times(from, to.isAfter(from) ? to : LocalTime.MAX, null);
            }
            case TimePhrase.FromNow soon -> {
                LocalTime then = now.plusMinutes(soon.minutes());
                boolean today = then.isAfter(now);
                yield soon.within()
                        ? new Times(now, today ? then.plusMinutes(1) : LocalTime.MAX, null)
                        : Times.at(then);
            }
            case TimePhrase.During during ->
                new Times(during.part().from(), during.part().to(), null);
            case TimePhrase.PastTheHour minute -> null;
        };
    }

    private static Times around(LocalTime time, boolean about) {
        if (!about) {
            return Times.at(time);
        }
        LocalTime from = time.isAfter(LocalTime.of(1, 0)) ? time.minusMinutes(ABOUT_MINUTES) : LocalTime.MIN;
        LocalTime to = time.isBefore(LocalTime.of(23, 0)) ? time.plusMinutes(ABOUT_MINUTES + 1) : LocalTime.MAX;
        return new Times(from, to, time);
    }
}
