package app.ringlet.protocol.calls;

import java.util.List;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Vapi as another way in: its assistant books by its tools, whose calls are posted to the server URL, and its calls land in the call log.
 * For owners and admins.
 */
@HttpExchange("/api/v1/vapi")
public interface VapiApi {

    @GetExchange
    VapiConnection connection();

    /** What is entered at Vapi as the assistant's tools; {@code tool-calls} must be among its server messages. */
    @GetExchange("/tools")
    List<VapiTool> tools();

    /** Connects, or makes a new secret; the one before is worth nothing from then on. */
    @PostExchange("/connect")
    VapiConnection connect();

    /** 204. Nothing that comes from there is believed any more. */
    @DeleteExchange
    void disconnect();
}
