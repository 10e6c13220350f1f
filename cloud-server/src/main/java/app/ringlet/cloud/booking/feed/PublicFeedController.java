package app.ringlet.cloud.booking.feed;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Door;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.cloud.tenancy.ShutSalons;
import app.ringlet.protocol.salon.EmployeeView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What calendar programs fetch. They cannot sign in: the address is the key. Who has archived an employee has ended the feed. */
@RestController
@RequestMapping("/api/v1/feeds")
class PublicFeedController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedSecrets secrets;
    private final FeedEvents events;
    private final Staff staff;
    private final Salons salons;
    private final ShutSalons shut;

    PublicFeedController(FeedSecrets secrets, FeedEvents events, Staff staff, Salons salons, ShutSalons shut) {
        this.secrets = secrets;
        this.events = events;
        this.staff = staff;
        this.salons = salons;
        this.shut = shut;
    }

    @GetMapping("/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable("secret") String secret) {
        FeedSecrets.Owner owner = secrets.owner(secret)
                .filter(one -> shut.isOpen(one.tenantId(), Door.PUBLIC))
                .orElseThrow(PublicFeedController::unknown);
        byte[] document = CurrentTenant.<byte[], RuntimeException>call(owner.tenantId(), () -> document(owner));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate().mustRevalidate())
                .eTag(DigestUtils.md5DigestAsHex(document))
                .body(document);
    }

    private byte[] document(FeedSecrets.Owner owner) {
        EmployeeView employee = staff.employee(owner.employeeId())
                .filter(e -> !e.archived())
                .orElseThrow(PublicFeedController::unknown);
        return FeedDocument.of(events.of(owner.employeeId()), employee.name(), salons.current())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal unknown() {
        return Refusal.notFound("calendar");
    }
}
