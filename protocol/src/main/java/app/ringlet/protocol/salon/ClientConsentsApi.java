package app.ringlet.protocol.salon;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What a client agreed to. Nothing is ever struck out: who takes consent back adds to the history. */
@HttpExchange("/api/v1/clients/{id}/consents")
public interface ClientConsentsApi {

    @GetExchange
    ClientConsents get(@PathVariable("id") UUID id);

    @PostExchange
    ClientConsents add(@PathVariable("id") UUID id, @Valid @RequestBody NewConsent consent);
}
