package app.ringlet.protocol.salon;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The salon of the signed-in user. */
@HttpExchange("/api/v1/tenant")
public interface TenantApi {

    @GetExchange
    SalonView tenant();
}
