package app.ringlet.protocol.identity;

import app.ringlet.protocol.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Where one is signed in. An ended session's access tokens are refused at once, and its push socket closes within two seconds. */
@HttpExchange("/api/v1")
public interface SessionsApi {

    /** One's own, the one that was used last first. */
    @GetExchange("/me/sessions")
    Page<SessionView> mine(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** 404 {@code not_found} unless it is one's own and goes on. */
    @DeleteExchange("/me/sessions/{id}")
    void end(@PathVariable("id") UUID id);

    /** Ends one's own but the one that asks. */
    @DeleteExchange("/me/sessions")
    void endOthers();

    /** Of someone in the salon; for those who manage its people. 404 {@code not_found} */
    @GetExchange("/users/{id}/sessions")
    Page<SessionView> of(
            @PathVariable("id") UUID id,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** Signs someone in the salon out everywhere; 403 {@code forbidden} for an owner, whom only an owner can sign out. */
    @DeleteExchange("/users/{id}/sessions")
    void endAllOf(@PathVariable("id") UUID id);
}
