package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service that an employee does; what is absent is as on the menu. Minutes as in {@link ServiceView}. */
public record Skill(
        UUID serviceId,
        @Nullable Integer activeMinutes,
        @Nullable Integer processingMinutes,
        @Nullable Integer finishingMinutes,
        @Nullable Money price) {

    public static Skill asOnTheMenu(UUID serviceId) {
        return new Skill(serviceId, null, null, null, null);
    }
}
