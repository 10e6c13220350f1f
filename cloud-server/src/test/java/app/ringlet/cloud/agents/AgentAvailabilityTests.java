package app.ringlet.cloud.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiSlot;
import app.ringlet.protocol.salon.DayHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AgentAvailabilityTests extends AgentAvailabilityTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void aFewTimesAreAChoiceAndNotThreeInARow() {
        AiAvailability week = agent.availability(List.of("haircut"), null, null, day(7), day(13), null, 3);
        AiAvailability day = agent.availability(List.of("haircut"), null, day(7), null, null, null, 10);

        assertThat(week.slots())
                .extracting(s -> local(s).toLocalDate())
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(week.slots()).extracting(s -> local(s).toLocalTime()).doesNotHaveDuplicates();
        assertThat(day.slots()).hasSizeBetween(3, 10);
        for (int i = 1; i < day.slots().size(); i++) {
            assertThat(Duration.between(
                            day.slots().get(i - 1).start(), day.slots().get(i).start()))
                    .isGreaterThanOrEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void onlyThePartOfTheDayThatIsAskedForIsOffered() {
        for (String part : List.of("morning", "Afternoon", "EVENING")) {
            List<AiSlot> slots = agent.availability(List.of("haircut"), null, null, null, null, part, 5)
                    .slots();

            assertThat(slots)
                    .isNotEmpty()
                    .allSatisfy(slot -> assertThat(
                                    local(slot).getHour() < 12
                                            ? "morning"
                                            : local(slot).getHour() < 17 ? "afternoon" : "evening")
                            .isEqualToIgnoringCase(part));
        }
    }

    @Test
    void aDayWithoutATimeIsSaidTruthfullyWithTheNextOneThatHasOne() {
        List<DayHours> mondays = List.of(new DayHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        connect(Scene.open(salons.open(ZONE, mondays), catalog, staff));
        LocalDate tuesday = scene.day(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));

        AiAvailability none = agent.availability(List.of("haircut"), null, tuesday.toString(), null, null, null, 3);

        assertThat(none.slots()).isEmpty();
        AiSlot next = Objects.requireNonNull(none.next());
        assertThat(next.start().toInstant()).isEqualTo(scene.at(tuesday.plusDays(6), 9, 0));
        assertThat(none.text())
                .startsWith("I have nothing free on Tuesday")
                .endsWith(" The next free time is " + next.say() + " with Anna.");
        assertThat(agent.availability(
                                List.of("haircut"),
                                null,
                                local(next).toLocalDate().toString(),
                                null,
                                null,
                                null,
                                1)
                        .slots()
                        .getFirst())
                .isEqualTo(next);
    }

    @Test
    void whereNineWeeksHaveNothingNothingIsPromised() {
        connect(Scene.open(
                salons.open(ZONE, List.of(new DayHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)))),
                catalog,
                staff));

        AiAvailability none = agent.availability(List.of("haircut"), null, day(7), null, null, "evening", 3);

        assertThat(none.slots()).isEmpty();
        assertThat(none.next()).isNull();
        assertThat(none.text()).endsWith(" in the evening. Nor is there anything in the nine weeks after it.");
    }

    /** A client reads times in a zone of its own. */
    private static ZonedDateTime local(AiSlot slot) {
        return slot.start().atZoneSameInstant(ZONE);
    }
}
