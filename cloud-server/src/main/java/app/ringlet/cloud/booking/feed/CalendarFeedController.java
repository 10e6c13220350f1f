package app.ringlet.cloud.booking.feed;

import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.CalendarFeedApi;
import app.ringlet.protocol.booking.CalendarFeedView;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('staff:write')")
class CalendarFeedController implements CalendarFeedApi {

    private final FeedSecrets secrets;
    private final Staff staff;
    private final PublicUrl publicUrl;

    CalendarFeedController(FeedSecrets secrets, Staff staff, PublicUrl publicUrl) {
        this.secrets = secrets;
        this.staff = staff;
        this.publicUrl = publicUrl;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public CalendarFeedView make(UUID id) {
        return new CalendarFeedView(publicUrl.of("/api/v1/feeds/" + secrets.replace(existing(id)) + ".ics"));
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void end(UUID id) {
        secrets.end(existing(id));
    }

    private UUID existing(UUID id) {
        return staff.employee(id)
                .orElseThrow(() -> Refusal.notFound("employee"))
                .id();
    }
}
