package app.ringlet.cloud.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.salon.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Hours on the wall against someone who looks at the wall clock every minute of a date: opens when it first shows the opening time
 * or a later one, and closes after the last minute at which it shows an earlier one than the closing time.
 */
class ClockChangeProperties {

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "America/New_York",
                        "Europe/London",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "America/Havana",
                        "America/Santiago",
                        "America/Nuuk",
                        "Atlantic/Azores",
                        "Asia/Beirut",
                        "Africa/Cairo",
                        "Africa/Casablanca",
                        "Pacific/Chatham",
                        "Pacific/Apia",
                        "Asia/Kathmandu",
                        "UTC")
                .map(ZoneId::of);
    }

    @Property(tries = 45)
    void hoursAreWhatTheWallClockShows(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 2009, max = 2030) int year, @ForAll long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate date = first; date.getYear() == year; date = date.plusDays(1)) {
            List<Hours> hours = List.of(some(random), some(random));

            assertThat(minutes(WeeklyHours.on(date, hours, zone)))
                    .as("%s on %s in %s", hours, date, zone)
                    .isEqualTo(lookedUp(date, hours, zone));
        }
    }

    /** Often at night, when clocks change. */
    private static Hours some(Random random) {
        int latest = random.nextBoolean() ? 36 : 287;
        int opens = random.nextInt(latest);
        int closes = opens + 1 + random.nextInt(random.nextInt(10) == 0 ? 288 - opens : Math.min(36, 288 - opens));
        return new Hours(wall(opens), wall(closes));
    }

    private static LocalTime wall(int cell) {
        return LocalTime.MIDNIGHT.plusMinutes(5L * cell);
    }

    private static Set<Instant> minutes(List<Stretch> stretches) {
        Set<Instant> minutes = new TreeSet<>();
        Instant before = Instant.MIN;
        for (Stretch s : stretches) {
            assertThat(s.start()).isAfter(before);
            before = s.end();
            for (Instant at = s.start(); at.isBefore(s.end()); at = at.plusSeconds(60)) {
                minutes.add(at);
            }
        }
        return minutes;
    }

    private static Set<Instant> lookedUp(LocalDate date, List<Hours> hours, ZoneId zone) {
        List<ZonedDateTime> shown = new ArrayList<>();
        Instant at = date.atStartOfDay().toInstant(ZoneOffset.ofHours(15));
        for (int minute = 0; minute < 54 * 60; minute++) {
            ZonedDateTime wall = at.plus(minute, ChronoUnit.MINUTES).atZone(zone);
            if (wall.toLocalDate().equals(date)) {
                shown.add(wall);
            }
        }
        Set<Instant> open = new TreeSet<>();
        for (Hours h : hours) {
            int opens = shown.size();
            int closes = 0;
            for (int i = shown.size() - 1; i >= 0; i--) {
                if (minute(shown.get(i)) >= h.opensMinute()) {
                    opens = i;
                }
                if (closes == 0 && minute(shown.get(i)) < h.closesMinute()) {
                    closes = i + 1;
                }
            }
            for (int i = opens; i < closes; i++) {
                open.add(shown.get(i).toInstant());
            }
        }
        return open;
    }

    private static int minute(ZonedDateTime wall) {
        return wall.toLocalTime().toSecondOfDay() / 60;
    }
}
