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

/** The salon's rooms, chairs and equipment. */
@HttpExchange("/api/v1/resources")
public interface ResourcesApi {

    /** By name. */
    @GetExchange
    Page<ResourceView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    ResourceView get(@PathVariable("id") UUID id);

    /** 201; 422 {@code limit_reached}. */
    @PostExchange
    ResourceView create(@Valid @RequestBody ResourceRequest request);

    /** 409 {@code stale_version}; 422 {@code archived}. @param version in quotes or bare */
    @PutExchange("/{id}")
    ResourceView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ResourceRequest request);

    /** 422 {@code resource_in_use} while a service needs it. What is booked keeps its unit. */
    @DeleteExchange("/{id}")
    void archive(@PathVariable("id") UUID id);
}
