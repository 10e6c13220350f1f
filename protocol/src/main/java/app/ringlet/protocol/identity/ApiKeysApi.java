package app.ringlet.protocol.identity;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What other systems sign in with; for owners and admins. */
@HttpExchange("/api/v1/api-keys")
public interface ApiKeysApi {

    /** The newest first, those that have ended too. */
    @GetExchange
    Page<ApiKeyView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** 201; 403 {@code forbidden} for a permission that the maker does not have. */
    @PostExchange
    MadeApiKey make(@Valid @RequestBody NewApiKey request);

    /** Ends it at once; 204 also if it has ended already. */
    @DeleteExchange("/{id}")
    void end(@PathVariable("id") UUID id);
}
