package app.ringlet.cloud.calls.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.rules.CallPlan.Handling;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
class AnsweringDecisionTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "open {0}, closed {1}, caller {2}, salon open {3}: {4}")
    @CsvSource({
        // The whole table: a rule for each time, a caller of each kind.
        "ASSISTANT,           ,                     ANSWER,    true,  ASSISTANT",
        "ASSISTANT,           ,                     ANSWER,    false, ASSISTANT",
        "ASSISTANT,           VOICEMAIL,            ANSWER,    true,  ASSISTANT",
        "ASSISTANT,           VOICEMAIL,            ANSWER,    false, VOICEMAIL",
        "DESK_THEN_ASSISTANT, ,                     ANSWER,    true,  DESK_THEN_ASSISTANT",
        "DESK_THEN_ASSISTANT, ,                     ANSWER,    false, DESK_THEN_ASSISTANT",
        "DESK_THEN_ASSISTANT, ASSISTANT,            ANSWER,    true,  DESK_THEN_ASSISTANT",
        "DESK_THEN_ASSISTANT, ASSISTANT,            ANSWER,    false, ASSISTANT",
        "DESK_THEN_VOICEMAIL, ANNOUNCEMENT,         ANSWER,    true,  DESK_THEN_VOICEMAIL",
        "DESK_THEN_VOICEMAIL, ANNOUNCEMENT,         ANSWER,    false, ANNOUNCEMENT",
        "VOICEMAIL,           DESK_THEN_VOICEMAIL,  ANSWER,    true,  VOICEMAIL",
        "VOICEMAIL,           DESK_THEN_VOICEMAIL,  ANSWER,    false, DESK_THEN_VOICEMAIL",
        "ANNOUNCEMENT,        ASSISTANT,            ANSWER,    true,  ANNOUNCEMENT",
        "ASSISTANT,           ,                     REFUSE,    true,  REFUSAL",
        "DESK_THEN_ASSISTANT, VOICEMAIL,            REFUSE,    true,  REFUSAL",
        "DESK_THEN_ASSISTANT, VOICEMAIL,            REFUSE,    false, REFUSAL",
        "ASSISTANT,           ,                     VOICEMAIL, true,  VOICEMAIL",
        "ANNOUNCEMENT,        ANNOUNCEMENT,         VOICEMAIL, false, VOICEMAIL"
    })
    void theRuleTheTimeAndTheCallerSayWhoAnswers(
            AnsweringMode open,
            @org.jspecify.annotations.Nullable AnsweringMode closed,
            CallerTreatment caller,
            boolean isOpen,
            Handling expected) {
        AnsweringRules rules =
                new AnsweringRules(1L, null, way(open), closed == null ? null : way(closed), CallerTreatment.ANSWER);

        CallPlan plan = AnsweringDecision.decide(rules, caller, isOpen);

        assertThat(plan.handling()).isEqualTo(expected);
        assertThat(plan.ringSeconds()).isEqualTo(expected.ringsDesks() ? 12 : 0);
        boolean own = caller == CallerTreatment.ANSWER;
        assertThat(plan.greeting()).isEqualTo(own ? "Words for " + expected : null);
    }

    @ParameterizedTest
    @EnumSource(AnsweringMode.class)
    void eachModeHasItsHandling(AnsweringMode mode) {
        AnsweringRules rules = new AnsweringRules(1L, null, way(mode), null, CallerTreatment.ANSWER);

        assertThat(AnsweringDecision.decide(rules, CallerTreatment.ANSWER, false)
                        .handling())
                .hasToString(mode.name());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // Open from 9:00 to 12:30 and from 13:00 to midnight; on Sundays from 1:30 to 3:30 only, where the clocks
        // change.
        "2026-11-20T08:59:59-05:00, false",
        "2026-11-20T09:00-05:00,    true",
        "2026-11-20T12:29:59-05:00, true",
        "2026-11-20T12:30-05:00,    false",
        "2026-11-20T13:00-05:00,    true",
        "2026-11-20T23:59:59-05:00, true",
        "2026-11-21T00:00-05:00,    false",
        // In spring 2:00 is 3:00: half an hour of it is left after the gap, none of it twice.
        "2026-03-08T01:29:59-05:00, false",
        "2026-03-08T01:30-05:00,    true",
        "2026-03-08T01:59:59-05:00, true",
        "2026-03-08T03:00-04:00,    true",
        "2026-03-08T03:29:59-04:00, true",
        "2026-03-08T03:30-04:00,    false",
        // In autumn the hour from 1:00 comes twice, and its second half is open both times.
        "2026-11-01T01:15-04:00,    false",
        "2026-11-01T01:45-04:00,    true",
        "2026-11-01T01:15-05:00,    false",
        "2026-11-01T01:45-05:00,    true",
        "2026-11-01T03:29:59-05:00, true",
        "2026-11-01T03:30-05:00,    false"
    })
    void whatCountsIsTheClockOnTheSalonsWall(ZonedDateTime when, boolean open) {
        assertThat(AnsweringDecision.isOpen(AnsweringDecisionTests::hours, NEW_YORK, when.toInstant()))
                .isEqualTo(open);
    }

    @Test
    void aDayWithoutHoursIsClosedAllDay() {
        ZonedDateTime noon = ZonedDateTime.parse("2026-11-20T12:00-05:00");

        assertThat(AnsweringDecision.isOpen(date -> List.of(), NEW_YORK, noon.toInstant()))
                .isFalse();
    }

    private static List<Hours> hours(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY
                ? List.of(new Hours(LocalTime.of(1, 30), LocalTime.of(3, 30)))
                : List.of(
                        new Hours(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                        new Hours(LocalTime.of(13, 0), LocalTime.MIDNIGHT));
    }

    private static AnsweringWay way(AnsweringMode mode) {
        return new AnsweringWay(mode, 12, "Words for " + mode);
    }
}
