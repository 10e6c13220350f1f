package app.ringlet.protocol.calls;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The salon's calls, and what a colleague at a softphone does with a live one. That is refused with 409 {@code call_ended} after its
 * end, {@code already_taken} if somebody else has it (the field {@code takenBy} says who), {@code not_your_call} if one must have it
 * and nobody or another does, {@code no_softphone} if the desk that asks has no media socket open; 503 {@code unavailable} if the
 * carrier cannot be reached, and then everything is as it was. What is asked for again while it is so already changes nothing.
 */
@HttpExchange("/api/v1/calls")
public interface CallsApi {

    /** Newest first. @param state {@code live} for those that have not ended; absent for all */
    @GetExchange
    Page<CallView> list(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @GetExchange("/{id}")
    CallView get(@PathVariable("id") UUID id);

    @GetExchange("/{id}/transcript")
    List<TranscriptLine> transcript(@PathVariable("id") UUID id);

    /** What the assistant heard, said and did, turn by turn, 200 at most, with what it took. As long as there is a transcript. */
    @GetExchange("/{id}/conversation")
    List<ConversationTurn> conversation(@PathVariable("id") UUID id);

    /** The salon calls someone; the asking desk hears it ring. 503 {@code not_configured} without a carrier. */
    @PostExchange
    CallView dial(@Valid @RequestBody DialRequest request);

    /** The asking desk hears the caller and whoever talks with them, and is not heard. 422 {@code bad_transition} where the audio is not here. */
    @PostExchange("/{id}/listen")
    CallView listen(@PathVariable("id") UUID id);

    /**
     * The asking desk talks with the caller from now on. Answers a call that rings the desk, and goes over from listening. Who is asked
     * by {@link TransferRequest.Mode#ATTENDED} talks with the colleague who asks.
     */
    @PostExchange("/{id}/take-over")
    CallView takeOver(@PathVariable("id") UUID id);

    /** The assistant goes on. */
    @PostExchange("/{id}/hand-back")
    CallView handBack(@PathVariable("id") UUID id);

    /** The caller hears music. */
    @PostExchange("/{id}/hold")
    CallView hold(@PathVariable("id") UUID id);

    @PostExchange("/{id}/resume")
    CallView resume(@PathVariable("id") UUID id);

    /**
     * 404 {@code not_found} for a colleague who is none; 409 {@code colleague_away}, {@code colleague_busy} for one who cannot be asked
     * now; 422 {@code bad_transition} for what does not follow on where the transfer stands.
     */
    @PostExchange("/{id}/transfer")
    CallView transfer(@PathVariable("id") UUID id, @Valid @RequestBody TransferRequest request);

    /** For everyone; a colleague who was asked about a transfer, and does not have the call, leaves only. */
    @PostExchange("/{id}/hang-up")
    CallView hangUp(@PathVariable("id") UUID id);

    /** Also after the call. */
    @PostExchange("/{id}/note")
    CallView note(@PathVariable("id") UUID id, @Valid @RequestBody CallNote note);
}
