package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The salon's menu. */
@HttpExchange("/api/v1/services")
public interface ServicesApi {

    @GetExchange
    Page<ServiceView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    ServiceView get(@PathVariable("id") UUID id);
}
