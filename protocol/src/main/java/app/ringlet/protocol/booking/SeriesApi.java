package app.ringlet.protocol.booking;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Visits that come back every few weeks. All of a request is done or nothing. One of a series' visits is changed like any other
 * appointment; those that have begun or are past are never changed from here.
 */
@HttpExchange("/api/v1/series")
public interface SeriesApi {

    /** What {@link #book} would come to. Writes nothing. */
    @PostExchange("/preview")
    SeriesPreview preview(@Valid @RequestBody SeriesRequest request);

    /** 201; 409 {@code series_clashes} with a field {@code occurrences[n]} for each that cannot be had; 422 as {@link HoldsApi#place}. */
    @PostExchange
    SeriesView book(
            @Valid @RequestBody SeriesRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey);

    @GetExchange("/{id}")
    SeriesView get(@PathVariable("id") UUID id);

    /** What {@link #change} would come to. Writes nothing. */
    @PostExchange("/{id}/preview")
    SeriesPreview previewChange(
            @PathVariable("id") UUID id,
            @RequestParam(name = "from", required = false) @Nullable UUID from,
            @Valid @RequestBody SeriesPatch patch);

    /**
     * 409 {@code series_clashes}, {@code stale_version}; 422 {@code bad_transition} if there is nothing ahead to change.
     *
     * @param from the appointment that is changed first, with all that follow it; absent for all that are ahead
     */
    @PatchExchange("/{id}")
    SeriesView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestParam(name = "from", required = false) @Nullable UUID from,
            @Valid @RequestBody SeriesPatch patch);

    /** Books more; answers as {@link #book}, and 409 {@code stale_version}. */
    @PostExchange("/{id}/extend")
    SeriesView extend(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody SeriesExtension extension);

    /** 409 {@code stale_version}; 422 {@code bad_transition} if there is nothing ahead to cancel. */
    @PostExchange("/{id}/cancel")
    SeriesView cancel(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody SeriesCancellation cancellation);
}
