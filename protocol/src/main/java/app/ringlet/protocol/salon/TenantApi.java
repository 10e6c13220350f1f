package app.ringlet.protocol.salon;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The salon of the signed-in user. */
@HttpExchange("/api/v1/tenant")
public interface TenantApi {

    @GetExchange
    SalonView tenant();

    /** 409 {@code stale_version}. @param version in quotes or bare */
    @PutExchange
    SalonView change(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ProfileRequest request);

    @GetExchange("/settings")
    SalonSettings settings();

    /** 409 {@code stale_version}. @param version the settings' */
    @PutExchange("/settings")
    SalonSettings changeSettings(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody SalonSettings request);

    @GetExchange("/hours")
    OpeningHours hours();

    /** 409 {@code stale_version}. @param version the salon's */
    @PutExchange("/hours")
    OpeningHours changeHours(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody OpeningHoursRequest request);

    /** What is set up and what is left to do. */
    @GetExchange("/onboarding")
    Onboarding onboarding();
}
