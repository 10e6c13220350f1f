package app.ringlet.protocol.calls;

import app.ringlet.protocol.Money;
import org.jspecify.annotations.Nullable;

/**
 * A number that can be had.
 *
 * @param phone E.164
 * @param place such as "New York, NY"; absent if the telephone company does not say
 * @param monthly what it costs; absent if the telephone company does not say
 */
public record AvailableNumber(
        String phone, @Nullable String place, @Nullable Money monthly) {}
