package app.ringlet.protocol.calls;

import app.ringlet.protocol.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What calls left to do: messages taken, calls missed. */
@HttpExchange("/api/v1/worklist")
public interface WorklistApi {

    /** Open items, newest first; done ones too if asked. */
    @GetExchange
    Page<WorkItemView> list(
            @RequestParam(name = "done", defaultValue = "false") boolean done,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @PostExchange("/{id}/done")
    WorkItemView markDone(@PathVariable("id") UUID id);
}
