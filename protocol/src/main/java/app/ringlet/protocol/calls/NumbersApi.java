package app.ringlet.protocol.calls;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The salon's telephone numbers; owners and admins search, buy and release. 503 {@code not_configured} without a telephone company,
 * {@code unavailable} while it cannot be reached: then nothing is lost, and the same request again finds out what became of the first.
 */
@HttpExchange("/api/v1/numbers")
public interface NumbersApi {

    /** The newest first, those that were released too. */
    @GetExchange
    Page<NumberView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /**
     * Numbers that can be had, 20 at most.
     *
     * @param country of two capitals; absent for the salon's own. @param areaCode three digits, in North America
     * @param contains digits that are to be in it
     */
    @GetExchange("/available")
    List<AvailableNumber> available(
            @RequestParam(name = "country", required = false) @Nullable String country,
            @RequestParam(name = "areaCode", required = false) @Nullable String areaCode,
            @RequestParam(name = "contains", required = false) @Nullable String contains);

    /** 201. A number is bought once, however often it is asked for. 409 {@code number_taken} if somebody else has it. */
    @PostExchange
    NumberView buy(@Valid @RequestBody NumberOrder order);

    /** The salon calls and texts from this one from now on. 422 {@code bad_transition} for one that is not active. */
    @PostExchange("/{id}/main")
    NumberView makeMain(@PathVariable("id") UUID id);

    /** Gives it back; 204 also if it was given back already. What was said by it stays. */
    @DeleteExchange("/{id}")
    void release(@PathVariable("id") UUID id);
}
