package app.ringlet.cloud.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A night that is ahead in some zone. @param change of the clocks, if they change */
record Night(ZoneId zone, LocalDate day, @Nullable ZoneOffsetTransition change) {

    /** The next spring's and autumn's nights of four zones, one of which changes by half an hour, and a night like any other. */
    static Stream<Night> all() {
        return Stream.concat(
                changing(), Stream.of("Asia/Kolkata", "America/Phoenix").map(zone -> {
                    LocalDate day = LocalDate.now(Clock.system(ZoneId.of(zone))).plusDays(30);
                    return new Night(ZoneId.of(zone), day, null);
                }));
    }

    static Stream<Night> changing() {
        return Stream.of("America/New_York", "Europe/London", "Australia/Sydney", "Australia/Lord_Howe")
                .map(ZoneId::of)
                .flatMap(zone -> Stream.iterate(
                                next(zone, Clock.systemUTC().instant().plus(Duration.ofDays(2))),
                                c -> next(zone, c.getInstant()))
                        .limit(2)
                        .map(c -> new Night(zone, c.getDateTimeBefore().toLocalDate(), c)));
    }

    /** When the clocks change; two o'clock where they do not. */
    Instant turn() {
        return change == null ? day.atTime(2, 0).atZone(zone).toInstant() : change.getInstant();
    }

    /** Midnight to midnight. */
    Duration length() {
        return Duration.between(begin(), end());
    }

    Instant begin() {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean isSpring() {
        return changed().isGap();
    }

    /** A time on the wall that is skipped in spring and comes twice in autumn. */
    LocalDateTime oddTime() {
        return (isSpring() ? changed().getDateTimeBefore() : changed().getDateTimeAfter()).plusMinutes(15);
    }

    private ZoneOffsetTransition changed() {
        return Objects.requireNonNull(change);
    }

    private static ZoneOffsetTransition next(ZoneId zone, Instant after) {
        return zone.getRules().nextTransition(after);
    }

    @Override
    public String toString() {
        return zone + " " + day + ", " + length().toMinutes() / 60.0 + " h";
    }
}
