package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How long it takes to find times in a salon of twelve people with a well filled month. */
@Tag("bench")
@ServerTest
class AvailabilityBench {

    private static final Logger log = LoggerFactory.getLogger(AvailabilityBench.class);
    private static final int ROUNDS = 400;

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Appointments appointments;

    @Autowired
    Availabilities availabilities;

    @Test
    void findsTimesInAFullMonth() {
        Scene scene = Scene.open(salons, catalog, staff);
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            NewEmployee another = new NewEmployee(
                    "Employee " + i, "#000000", 2 + i, Set.of(scene.cut.id(), scene.colour.id()), Scene.hours(9, 18));
            scene.as(() -> staff.add(another));
        }
        long booking = System.nanoTime();
        int booked = 0;
        for (int i = 0; i < 1500; i++) {
            BookVisit visit = book(
                    scene.at(scene.day(1 + random.nextInt(30)), 9 + random.nextInt(8), random.nextInt(4) * 15),
                    anyone(i % 3 == 0 ? scene.colour : scene.cut));
            try {
                scene.as(() -> appointments.book(visit));
                booked++;
            } catch (Refusal full) {
                assertThat(full.code()).isNotNull();
            }
        }
        log.info("bench booking.book.mean.ms {} over {}", (System.nanoTime() - booking) / 1e6 / 1500, booked);
        measure("week", scene, 7);
        measure("month", scene, 31);
    }

    private void measure(String name, Scene scene, int days) {
        AvailabilityQuery query = AvailabilityQuery.onDays(
                List.of(anyone(scene.cut)),
                scene.day(1),
                scene.day(days),
                scene.zone(),
                20,
                Choice.FIRST_FREE_EMPLOYEE);
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            scene.as(() -> availabilities.find(query));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times, 0, ROUNDS);
        log.info(
                "bench availability.{} p50 {} ms, p99 {} ms",
                name,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 99 / 100] / 1e6);
        assertThat(times[ROUNDS / 2]).isLessThan(100_000_000);
    }
}
