package app.ringlet.protocol.assistant;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Which voices the salon's assistant can have; which it wants is in {@link AssistantSettings#voice}. */
@HttpExchange("/api/v1/assistant/voices")
public interface VoicesApi {

    @GetExchange
    VoicesView voices();
}
