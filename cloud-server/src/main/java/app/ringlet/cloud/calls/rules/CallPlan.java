package app.ringlet.cloud.calls.rules;

import org.jspecify.annotations.Nullable;

/**
 * How one call is answered, as it was decided when it came in.
 *
 * @param ringSeconds how long the desks ring, where they do
 * @param greeting the salon's own first words; absent for the usual ones
 * @param told what the caller hears before anything else; absent for nothing
 * @param toldByAssistant the same before the assistant's first words, when it comes after the desks; absent for nothing
 */
public record CallPlan(
        Handling handling,
        int ringSeconds,
        @Nullable String greeting,
        @Nullable String told,
        @Nullable String toldByAssistant) {

    /** Who comes to the telephone, in which order. */
    public enum Handling {
        ASSISTANT,
        DESK_THEN_ASSISTANT,
        DESK_THEN_VOICEMAIL,
        VOICEMAIL,
        ANNOUNCEMENT,
        REFUSAL;

        public boolean ringsDesks() {
            return this == DESK_THEN_ASSISTANT || this == DESK_THEN_VOICEMAIL;
        }
    }

    /** What a salon without rules does. */
    public static final CallPlan ASSISTANT = new CallPlan(Handling.ASSISTANT, 0, null, null, null);

    CallPlan telling(@Nullable String first, @Nullable String byAssistant) {
        return new CallPlan(handling, ringSeconds, greeting, first, byAssistant);
    }
}
