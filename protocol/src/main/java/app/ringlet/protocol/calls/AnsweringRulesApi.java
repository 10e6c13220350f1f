package app.ringlet.protocol.calls;

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

/** How the salon's telephone is answered. The front desk reads it, managers and owners change it. */
@HttpExchange("/api/v1/answering-rules")
public interface AnsweringRulesApi {

    /** In the path, for all numbers that have no rules of their own. */
    String DEFAULT_LINE = "default";

    /** Those of the salon first, then those that numbers have of their own, 50 at most. */
    @GetExchange
    List<AnsweringRules> rules();

    /** From the next call on. 409 {@code stale_version}. @param line E.164 or {@link #DEFAULT_LINE}. @param version the rules' */
    @PutExchange("/{line}")
    AnsweringRules change(
            @PathVariable("line") String line,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody AnsweringRules request);

    /** The number is answered as the others; the salon's own go back to the assistant answering. */
    @DeleteExchange("/{line}")
    void reset(@PathVariable("line") String line);

    /** What callers are told before anything else. */
    @GetExchange("/disclosure")
    Disclosure disclosure();

    /** 409 {@code stale_version}. */
    @PutExchange("/disclosure")
    Disclosure changeDisclosure(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody DisclosureRequest request);

    /** Newest first. */
    @GetExchange("/blocked-callers")
    Page<BlockedCaller> blocked(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** 201. A number that is on the list already is treated so from now on. 422 {@code limit_reached} after 1,000. */
    @PostExchange("/blocked-callers")
    BlockedCaller block(@Valid @RequestBody NewBlockedCaller request);

    @DeleteExchange("/blocked-callers/{id}")
    void unblock(@PathVariable("id") UUID id);
}
