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

/** The salon's customers. */
@HttpExchange("/api/v1/clients")
public interface ClientsApi {

    /**
     * The best match first. Without {@code phone} and {@code q} all, by name.
     *
     * @param phone any spelling; finds at most one
     * @param q a name or its beginning, typing errors and all; an address; a number or some of its digits; 200 characters at most
     */
    @GetExchange
    Page<ClientView> list(
            @RequestParam(name = "phone", required = false) @Nullable String phone,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** Archived and merged ones too. */
    @GetExchange("/{id}")
    ClientView get(@PathVariable("id") UUID id);

    /** 201. A phone number that the salon knows already is 400 on field {@code phone}. */
    @PostExchange
    ClientView create(@Valid @RequestBody NewClient client);

    /** Replaces what is known; 409 {@code stale_version}. @param version in quotes or bare; without it 428 {@code version_required} */
    @PutExchange("/{id}")
    ClientView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewClient client);

    /** Archives: no list has them any more, what was booked stays. Twice is no error. */
    @DeleteExchange("/{id}")
    void archive(@PathVariable("id") UUID id);

    /**
     * Two clients are one person: everything of the other becomes this one's, and the other is archived and forwards to it. The
     * other's numbers come along. 422 {@code cannot_merge} for a client with themselves, or one that is merged already.
     */
    @PostExchange("/{id}/merge")
    ClientView merge(@PathVariable("id") UUID id, @Valid @RequestBody ClientMerge merge);

    /** Clients who may be one person, the likeliest first; 200 pairs at most. */
    @GetExchange("/duplicates")
    Page<ClientDuplicate> duplicates(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);
}
