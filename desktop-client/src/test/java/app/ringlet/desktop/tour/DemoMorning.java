package app.ringlet.desktop.tour;

import app.ringlet.demo.DemoServer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** The demo's present during a tour: a Tuesday in the middle of the morning, with no holiday near. */
final class DemoMorning {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private DemoMorning() {}

    static ZonedDateTime next() {
        LocalDate tuesday = LocalDate.now(NEW_YORK).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        while (tuesday.datesUntil(tuesday.plusDays(3)).anyMatch(DemoServer::isHoliday)) {
            tuesday = tuesday.plusWeeks(1);
        }
        return tuesday.atTime(10, 42).atZone(NEW_YORK);
    }

    /** How far it is ahead of the real present. */
    static Duration ahead(ZonedDateTime morning) {
        return Duration.between(Instant.now(), morning.toInstant());
    }
}
