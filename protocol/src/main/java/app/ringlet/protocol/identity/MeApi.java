package app.ringlet.protocol.identity;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The signed-in user. */
@HttpExchange("/api/v1/me")
public interface MeApi {

    @GetExchange
    Me me();
}
