package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Extras to services. */
@HttpExchange("/api/v1/add-ons")
public interface AddOnsApi {

    /** By name. */
    @GetExchange
    Page<AddOnView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    AddOnView get(@PathVariable("id") UUID id);

    /** 201; 422 {@code limit_reached}. */
    @PostExchange
    AddOnView create(@Valid @RequestBody AddOnRequest request);

    /** 409 {@code stale_version}; 422 {@code archived}. @param version in quotes or bare */
    @PutExchange("/{id}")
    AddOnView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody AddOnRequest request);

    /** What is booked stays as it was sold. */
    @DeleteExchange("/{id}")
    void archive(@PathVariable("id") UUID id);
}
