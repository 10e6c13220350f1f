package app.ringlet.protocol.booking;

import app.ringlet.protocol.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What clients booked, past and to come. */
@HttpExchange("/api/v1/clients/{id}")
public interface ClienteleApi {

    /** Newest first, cancelled ones too. */
    @GetExchange("/visits")
    Page<AppointmentView> visits(
            @PathVariable("id") UUID id,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/summary")
    ClientSummary summary(@PathVariable("id") UUID id);
}
