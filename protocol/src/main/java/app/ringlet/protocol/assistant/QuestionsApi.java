package app.ringlet.protocol.assistant;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What callers asked and the assistant did not know. Settling one marks the desk's work item done. */
@HttpExchange("/api/v1/assistant/questions")
public interface QuestionsApi {

    /** Newest first. @param status OPEN if absent */
    @GetExchange
    Page<OpenQuestion> list(
            @RequestParam(name = "status", required = false) OpenQuestion.@Nullable Status status,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** Writes the answer down as a FAQ entry. 422 {@code bad_transition} if the question is settled already. */
    @PostExchange("/{id}/answer")
    OpenQuestion answer(@PathVariable("id") UUID id, @Valid @RequestBody NewAnswer request);

    /** Needs no answer. Twice is no error; 422 {@code bad_transition} if it is answered. */
    @PostExchange("/{id}/dismiss")
    OpenQuestion dismiss(@PathVariable("id") UUID id);
}
