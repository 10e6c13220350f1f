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

    /**
     * Newest first. What is absent matches all.
     *
     * @param state {@code live}, {@code ended}, or one of {@link CallState}
     * @param text words, or beginnings of words, in what was said or noted, or in the client's name, all of them; or digits of the number
     * @param from a date in the salon, or an instant: the call began then or later. @param to a date, included, or an instant, not included
     * @param takenBy the colleague who has or had it
     * @param hasRecording whether there is something to play
     */
    @GetExchange
    Page<CallView> search(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "reason", required = false) @Nullable List<CallReason> reason,
            @RequestParam(name = "outcome", required = false) @Nullable List<CallOutcome> outcome,
            @RequestParam(name = "direction", required = false) @Nullable CallDirection direction,
            @RequestParam(name = "takenBy", required = false) @Nullable UUID takenBy,
            @RequestParam(name = "hasRecording", required = false) @Nullable Boolean hasRecording,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** {@link #search} by state alone. */
    default Page<CallView> list(@Nullable String state, int page, int size) {
        return search(state, null, null, null, null, null, null, null, null, page, size);
    }

    @GetExchange("/{id}")
    CallView get(@PathVariable("id") UUID id);

    @GetExchange("/{id}/transcript")
    List<TranscriptLine> transcript(@PathVariable("id") UUID id);

    /** What the assistant heard, said and did, turn by turn, 200 at most, with what it took. As long as there is a transcript. */
    @GetExchange("/{id}/conversation")
    List<ConversationTurn> conversation(@PathVariable("id") UUID id);

    /** How good the line of each softphone in the call was, the longest in it first; one that left a moment ago may be missing. */
    @GetExchange("/{id}/quality")
    List<LineQuality> quality(@PathVariable("id") UUID id);

    /** The salon calls someone; the asking desk hears it ring. 503 {@code not_configured} without a carrier. */
    @PostExchange
    CallView dial(@Valid @RequestBody DialRequest request);

    /**
     * The asking desk hears the caller and whoever talks with them, and is not heard. Where the audio is not here, the carrier is asked for
     * it: 503 {@code unavailable}, and 422 {@code bad_transition} for a call of ours that nobody has answered.
     */
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

    /** Says what it was about, also after the call. */
    @PostExchange("/{id}/reason")
    CallView reason(@PathVariable("id") UUID id, @Valid @RequestBody ReasonChange change);
}
