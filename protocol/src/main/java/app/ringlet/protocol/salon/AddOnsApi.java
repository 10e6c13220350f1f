package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Extras to services. */
@HttpExchange("/api/v1/add-ons")
public interface AddOnsApi {

    @GetExchange
    Page<AddOnView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);
}
