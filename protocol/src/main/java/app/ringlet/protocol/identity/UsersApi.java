package app.ringlet.protocol.identity;

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

/**
 * The people who sign in to the salon; for its owners and admins. 403 {@code forbidden} for whom, or to what, stands above the one who
 * asks; 422 {@code last_owner} for what would leave the salon without one.
 */
@HttpExchange("/api/v1/users")
public interface UsersApi {

    /** Those who joined first come first; the deactivated too. */
    @GetExchange
    Page<UserAccount> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    UserAccount get(@PathVariable("id") UUID id);

    /** A new role ends the user's sessions, which have the old one. 409 {@code stale_version}. */
    @PutExchange("/{id}")
    UserAccount change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody UserChange request);

    /** Deactivates: their sessions end at once. 204 also if they were before. */
    @DeleteExchange("/{id}")
    void deactivate(@PathVariable("id") UUID id);

    /** For someone who has lost it: they sign in without, and set up another if the salon asks for it. 204 also without one. */
    @DeleteExchange("/{id}/2fa")
    void takeSecondFactor(@PathVariable("id") UUID id);

    @PostExchange("/{id}/reactivate")
    UserAccount reactivate(@PathVariable("id") UUID id);
}
