package app.ringlet.cloud.calls.rules;

import app.ringlet.cloud.calls.rules.CallPlan.Handling;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.salon.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Decides how a call is answered, from nothing but what it is given. */
final class AnsweringDecision {

    private AnsweringDecision() {}

    /** @param caller how this one is to be treated, whatever the time. @param open whether the salon is open now */
    static CallPlan decide(AnsweringRules rules, CallerTreatment caller, boolean open) {
        return switch (caller) {
            case REFUSE -> plan(Handling.REFUSAL);
            case VOICEMAIL -> plan(Handling.VOICEMAIL);
            case ANSWER -> plan(way(rules, open));
        };
    }

    /** @param hours of a date on the salon's wall */
    static boolean isOpen(Function<LocalDate, List<Hours>> hours, ZoneId zone, Instant now) {
        LocalTime time = LocalTime.ofInstant(now, zone);
        return hours.apply(LocalDate.ofInstant(now, zone)).stream()
                .anyMatch(stretch -> !time.isBefore(stretch.opens()) && stretch.closesAfter(time));
    }

    private static AnsweringWay way(AnsweringRules rules, boolean open) {
        AnsweringWay closed = rules.closed();
        return open || closed == null ? rules.open() : closed;
    }

    private static CallPlan plan(AnsweringWay way) {
        Handling handling =
                switch (way.mode()) {
                    case ASSISTANT -> Handling.ASSISTANT;
                    case DESK_THEN_ASSISTANT -> Handling.DESK_THEN_ASSISTANT;
                    case DESK_THEN_VOICEMAIL -> Handling.DESK_THEN_VOICEMAIL;
                    case VOICEMAIL -> Handling.VOICEMAIL;
                    case ANNOUNCEMENT -> Handling.ANNOUNCEMENT;
                };
        Integer seconds = way.ringSeconds();
        int ring = seconds == null ? AnsweringWay.USUAL_RING_SECONDS : seconds;
        return new CallPlan(handling, handling.ringsDesks() ? ring : 0, way.greeting(), null, null);
    }

    private static CallPlan plan(Handling handling) {
        return new CallPlan(handling, 0, null, null, null);
    }
}
