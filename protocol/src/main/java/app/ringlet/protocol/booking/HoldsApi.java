package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Slots kept for a short time. */
@HttpExchange("/api/v1/holds")
public interface HoldsApi {

    /** The salon's live holds. */
    @GetExchange
    List<HoldView> list();

    /** 201; 409 {@code slot_taken}; 422 {@code outside_hours}, {@code employee_cannot}, {@code in_the_past}, {@code bad_transition}. */
    @PostExchange
    HoldView place(@Valid @RequestBody HoldRequest request);

    /** Lets it live that long from now; 409 {@code hold_gone} if it has ended. */
    @PostExchange("/{id}/extend")
    HoldView extend(@PathVariable("id") UUID id, @Valid @RequestBody HoldExtension extension);

    /** 204 also if it has run out already. */
    @DeleteExchange("/{id}")
    void release(@PathVariable("id") UUID id);
}
