package app.ringlet.protocol.ai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few free times, apart enough from each other to be a choice.
 *
 * @param text the same in words, ready to be spoken: it names {@code slots}, or else {@code next}, and no other time
 * @param slots by start; empty if nothing is free in the time that was asked for
 * @param next where {@code slots} is empty, the first time after what was asked for; absent if there is none in nine weeks
 * @param services what the names were understood as
 */
public record AiAvailability(
        String text, List<AiSlot> slots, @Nullable AiSlot next, List<AiService> services) {

    public AiAvailability {
        slots = List.copyOf(slots);
        services = List.copyOf(services);
    }
}
