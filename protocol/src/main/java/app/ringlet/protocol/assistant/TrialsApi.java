package app.ringlet.protocol.assistant;

import app.ringlet.protocol.calls.ConversationTurn;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Talks to the assistant as a caller would, without touching the calendar: free times are the real ones, and what is booked, moved or
 * cancelled counts within the conversation only. It is forgotten half an hour after its last turn. A salon has 10 at a time, of 60
 * turns each: 422 {@code limit_reached}.
 */
@HttpExchange("/api/v1/assistant/conversations")
public interface TrialsApi {

    @PostExchange
    TrialView open(@Valid @RequestBody NewTrial request);

    /** What the assistant says, with what it would have done. */
    @PostExchange("/{id}/turns")
    ConversationTurn say(@PathVariable("id") UUID id, @Valid @RequestBody TrialTurn request);

    @DeleteExchange("/{id}")
    void end(@PathVariable("id") UUID id);
}
