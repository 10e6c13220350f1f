package app.ringlet.protocol.assistant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When a person takes over, other than on the caller's wish.
 *
 * @param afterMisunderstandings how often in a row the caller may be misunderstood, 1 to 5
 * @param onComplaint as soon as the caller complains
 * @param onEmergency as soon as the caller speaks of an emergency
 */
public record HandOver(@Min(1) @Max(5) int afterMisunderstandings, boolean onComplaint, boolean onEmergency) {

    public static final HandOver DEFAULT = new HandOver(2, true, true);
}
