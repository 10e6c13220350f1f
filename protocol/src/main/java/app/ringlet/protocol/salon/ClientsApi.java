package app.ringlet.protocol.salon;

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

/** The salon's customers. */
@HttpExchange("/api/v1/clients")
public interface ClientsApi {

    /** @param phone any spelling; finds at most one. @param q part of a name */
    @GetExchange
    Page<ClientView> list(
            @RequestParam(name = "phone", required = false) @Nullable String phone,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    ClientView get(@PathVariable("id") UUID id);

    /** 201. A phone number that the salon knows already is 400 on field {@code phone}. */
    @PostExchange
    ClientView create(@Valid @RequestBody NewClient client);
}
