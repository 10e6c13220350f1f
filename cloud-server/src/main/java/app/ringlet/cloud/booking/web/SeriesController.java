package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.series.SeriesBooking;
import app.ringlet.cloud.booking.series.SeriesChanges;
import app.ringlet.cloud.booking.series.SeriesViews;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesExtension;
import app.ringlet.protocol.booking.SeriesPatch;
import app.ringlet.protocol.booking.SeriesPreview;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeriesController implements SeriesApi {

    private final SeriesBooking booking;
    private final SeriesChanges changes;
    private final SeriesViews views;

    SeriesController(SeriesBooking booking, SeriesChanges changes, SeriesViews views) {
        this.booking = booking;
        this.changes = changes;
        this.views = views;
    }

    @Override
    @NotAudited("it only looks")
    @PreAuthorize("hasAuthority('calendar:read')")
    public SeriesPreview preview(SeriesRequest request) {
        return booking.preview(request);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public SeriesView book(SeriesRequest request, @Nullable String idempotencyKey) {
        return booking.book(request, idempotencyKey, SignedIn.actor());
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public SeriesView get(UUID id) {
        return views.get(id);
    }

    @Override
    @NotAudited("it only looks")
    @PreAuthorize("hasAuthority('calendar:read')")
    public SeriesPreview previewChange(UUID id, @Nullable UUID from, SeriesPatch patch) {
        return changes.preview(id, from, patch);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public SeriesView change(UUID id, @Nullable String version, @Nullable UUID from, SeriesPatch patch) {
        return changes.change(id, IfMatch.version(version), from, patch, SignedIn.actor());
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public SeriesView extend(UUID id, @Nullable String version, SeriesExtension extension) {
        return booking.extend(id, IfMatch.version(version), extension, SignedIn.actor());
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public SeriesView cancel(UUID id, @Nullable String version, SeriesCancellation cancellation) {
        return changes.cancel(id, IfMatch.version(version), cancellation, SignedIn.actor());
    }
}
