package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiSlot;
import java.util.List;

/** A refusal that offers something in its place, in words and as data. */
public final class SpokenRefusal extends Refusal {

    private final transient List<AiSlot> slots;
    private final transient List<String> candidates;

    private SpokenRefusal(
            ErrorCode code, String text, List<FieldError> errors, List<AiSlot> slots, List<String> candidates) {
        super(code, text, errors);
        this.slots = List.copyOf(slots);
        this.candidates = List.copyOf(candidates);
    }

    /** @param text names {@code slots} and no other time */
    public static SpokenRefusal offering(Refusal refused, String text, List<AiSlot> slots) {
        return new SpokenRefusal(refused.code(), text, refused.errors(), slots, List.of());
    }

    /** @param text names {@code candidates} */
    public static SpokenRefusal ofName(ErrorCode code, String field, String text, List<String> candidates) {
        return new SpokenRefusal(code, text, List.of(new FieldError(field, text)), List.of(), candidates);
    }

    public List<AiSlot> slots() {
        return slots;
    }

    public List<String> candidates() {
        return candidates;
    }
}
