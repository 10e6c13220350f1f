package app.ringlet.protocol.assistant;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Whose models and voices the salon can have, and what it has used of them this month. */
@HttpExchange("/api/v1/assistant/providers")
public interface ProvidersApi {

    @GetExchange
    ProvidersView providers();
}
