package app.ringlet.protocol.salon;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.List;
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

/** The salon's menu. */
@HttpExchange("/api/v1/services")
public interface ServicesApi {

    /** By category, position and name. @param q part of a name or of what callers call it */
    @GetExchange
    Page<ServiceView> list(
            @RequestParam(name = "category", required = false) @Nullable String category,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** The whole menu, which holds 500 services at most, by category. */
    @GetExchange("/categories")
    List<MenuCategory> categories();

    @GetExchange("/{id}")
    ServiceView get(@PathVariable("id") UUID id);

    /** 201; 422 {@code limit_reached}. */
    @PostExchange
    ServiceView create(@Valid @RequestBody ServiceRequest request);

    /** 409 {@code stale_version}; 422 {@code archived}. @param version in quotes or bare */
    @PutExchange("/{id}")
    ServiceView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ServiceRequest request);

    /** What is booked stays as it was sold. */
    @DeleteExchange("/{id}")
    void archive(@PathVariable("id") UUID id);
}
