package app.ringlet.protocol.calls;

import app.ringlet.protocol.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The salon's calls. */
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
}
