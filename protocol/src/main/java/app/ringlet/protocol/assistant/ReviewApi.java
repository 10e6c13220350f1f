package app.ringlet.protocol.assistant;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** How the assistant did. */
@HttpExchange("/api/v1/assistant/review")
public interface ReviewApi {

    /** Of 92 days at most; of the last 30 if none are named. @param from a date. @param to a date, inclusive */
    @GetExchange
    AssistantReview review(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to);
}
