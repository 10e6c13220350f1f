package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.understanding.Agreement;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What any model, however persuasive, may not do: book or move to a time that the caller has not heard of, touch an
 * appointment that is not the caller's, or cancel without a yes to just that question.
 */
final class Permissions {

    private Permissions() {}

    /** A reason against it, if there is one. */
    static Optional<String> book(Turn turn, Slot slot) {
        boolean heardOf = turn.before().offered().stream().anyMatch(o -> same(o, slot));
        return heardOf ? Optional.empty() : Optional.of("not_offered_to_caller_before");
    }

    static Optional<String> change(Turn turn, UUID appointmentId) {
        boolean own = turn.seen().stream().anyMatch(a -> a.id().equals(appointmentId))
                || turn.committed().stream()
                        .anyMatch(c ->
                                c.appointment() != null && c.appointment().id().equals(appointmentId));
        return own ? Optional.empty() : Optional.of("not_the_callers_appointment");
    }

    static Optional<String> cancel(Turn turn, UUID appointmentId) {
        Optional<String> foreign = change(turn, appointmentId);
        if (foreign.isPresent()) {
            return foreign;
        }
        boolean asked = lastQuestion(turn).contains("cancel");
        boolean agreed = Agreement.in(turn.heard().text());
        return asked && agreed ? Optional.empty() : Optional.of("caller_has_not_agreed_to_cancel");
    }

    private static String lastQuestion(Turn turn) {
        return turn.before().lines().reversed().stream()
                .filter(l -> l.speaker() == Speaker.ASSISTANT)
                .findFirst()
                .map(Line::text)
                .filter(t -> t.contains("?"))
                .map(t -> t.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    static boolean same(Slot one, Slot other) {
        return one.start().toInstant().equals(other.start().toInstant())
                && one.employeeId().equals(other.employeeId());
    }
}
