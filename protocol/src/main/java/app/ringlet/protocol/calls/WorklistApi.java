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
import org.springframework.web.service.annotation.PutExchange;

/**
 * What calls left to do: messages, voicemail, calls missed, calls to return. A caller who tries again adds to the open item. An item about
 * a missed call or a call to return is done by itself once the caller was spoken with or has booked.
 */
@HttpExchange("/api/v1/worklist")
public interface WorklistApi {

    /**
     * Open items, newest first; done ones too if asked.
     *
     * @param kinds only these; absent for all
     * @param owner {@code me}, {@code nobody} or a colleague's id: only theirs; absent for all
     */
    @GetExchange
    Page<WorkItemView> list(
            @RequestParam(name = "done", defaultValue = "false") boolean done,
            @RequestParam(name = "kind", required = false) @Nullable List<WorkItemView.Kind> kinds,
            @RequestParam(name = "owner", required = false) @Nullable String owner,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** Open or done ones, newest first. */
    default Page<WorkItemView> list(boolean done, int page, int size) {
        return list(done, null, null, page, size);
    }

    /** 201. Somebody is to be called back; adds to the open item of that number. */
    @PostExchange("/call-backs")
    WorkItemView callBack(@Valid @RequestBody NewCallBack request);

    @PostExchange("/{id}/done")
    WorkItemView markDone(@PathVariable("id") UUID id);

    /** Takes the done-mark back. 422 {@code bad_transition} if the caller has a newer open item. */
    @PostExchange("/{id}/reopen")
    WorkItemView reopen(@PathVariable("id") UUID id);

    /** 404 {@code not_found} for a colleague who is none. Whoever had it has it no longer. */
    @PutExchange("/{id}/owner")
    WorkItemView assign(@PathVariable("id") UUID id, @Valid @RequestBody AssignRequest request);

    /** Nobody sees to it. */
    @DeleteExchange("/{id}/owner")
    WorkItemView unassign(@PathVariable("id") UUID id);
}
