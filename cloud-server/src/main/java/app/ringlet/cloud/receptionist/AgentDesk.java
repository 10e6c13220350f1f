package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.protocol.ai.AiAppointment;
import app.ringlet.protocol.ai.AiAppointments;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiCancellation;
import app.ringlet.protocol.ai.AiHold;
import app.ringlet.protocol.ai.AiMove;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.protocol.ai.NewAiHold;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Serves the voice agents of others, who know the salon by names: each answer in words as well as data, and no word of a booking
 * that is not committed. The fields are those of {@link app.ringlet.protocol.ai.AiApi}, whose refusals these are.
 */
public interface AgentDesk {

    AiAvailability availability(Wish wish);

    AiHold hold(ApiCaller key, NewAiHold request, String idempotencyKey);

    AiAppointment book(ApiCaller key, NewAiAppointment request, String idempotencyKey);

    AiAppointments upcoming(String phone);

    AiAppointment move(ApiCaller key, UUID id, AiMove request, String idempotencyKey);

    AiAppointment cancel(ApiCaller key, UUID id, AiCancellation request, String idempotencyKey);

    /** When which visit is wanted. */
    record Wish(
            List<String> services,
            @Nullable String employee,
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable String partOfDay,
            int limit) {

        public Wish {
            services = List.copyOf(services);
        }
    }
}
