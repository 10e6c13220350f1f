package app.ringlet.protocol.salon;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the law gives a client: to see all that is kept of them, and to be forgotten. For managers and owners. */
@HttpExchange("/api/v1/clients/{id}")
public interface ClientPrivacyApi {

    @GetExchange("/export")
    ClientExport export(@PathVariable("id") UUID id);

    /**
     * 204. Cannot be undone: appointments keep times, services and prices; name, numbers, addresses, notes, tags, consents,
     * messages and what was said in calls are gone. 422 {@code has_upcoming_appointments} until these are cancelled.
     */
    @PostExchange("/erase")
    void erase(@PathVariable("id") UUID id, @Valid @RequestBody ClientErasure erasure);
}
