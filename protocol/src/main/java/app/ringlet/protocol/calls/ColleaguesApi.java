package app.ringlet.protocol.calls;

import app.ringlet.protocol.Page;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Who could take a call; for everyone who may pass one on. */
@HttpExchange("/api/v1/colleagues")
public interface ColleaguesApi {

    /** All who sign in to the salon and are active, also who asks, in the order of their names. */
    @GetExchange
    Page<ColleagueView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);
}
