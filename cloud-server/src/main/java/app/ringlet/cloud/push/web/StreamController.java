package app.ringlet.cloud.push.web;

import app.ringlet.cloud.push.fanout.Subscriptions;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The same log for web dashboards, as server-sent events; each event's id is its {@code seq}. */
@RestController
class StreamController {

    private final Subscriptions subscriptions;

    StreamController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** For people: a key could not follow what it may not read. @param lastSeq where the browser goes on after it lost the connection */
    @PreAuthorize("hasAnyRole('OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'CLOUD_ADMIN')")
    @GetMapping(path = "/api/v1/dashboard/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestHeader(name = "Last-Event-ID", defaultValue = "0") long lastSeq) {
        Follower follower = Follower.ofRequest();
        SseEmitter emitter = new SseEmitter(0L);
        StreamOutlet outlet = new StreamOutlet(emitter);
        Thread.ofVirtual()
                .name("push-stream-" + follower.sessionId())
                .start(() -> subscriptions.follow(follower.tenantId(), follower.sessionId(), lastSeq, outlet));
        return emitter;
    }
}
