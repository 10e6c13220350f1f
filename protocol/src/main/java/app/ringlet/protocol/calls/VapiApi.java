package app.ringlet.protocol.calls;

import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Vapi as another way in: its assistant books through {@code /api/v1/ai}, and its calls land in the call log. For owners and admins. */
@HttpExchange("/api/v1/vapi")
public interface VapiApi {

    @GetExchange
    VapiConnection connection();

    /** Connects, or makes a new secret; the one before is worth nothing from then on. */
    @PostExchange("/connect")
    VapiConnection connect();

    /** 204. Nothing that comes from there is believed any more. */
    @DeleteExchange
    void disconnect();
}
