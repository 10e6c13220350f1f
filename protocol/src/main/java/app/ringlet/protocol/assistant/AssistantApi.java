package app.ringlet.protocol.assistant;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** How the salon wants its assistant: a section of the salon's settings, under their version. */
@HttpExchange("/api/v1/assistant")
public interface AssistantApi {

    @GetExchange
    AssistantView assistant();

    /** 409 {@code stale_version}. @param version in quotes or bare */
    @PutExchange
    AssistantView change(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody AssistantSettings request);
}
