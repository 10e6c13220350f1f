package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.work.Worklist;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorklistController implements WorklistApi {

    private final Worklist worklist;
    private final Salons salons;

    WorklistController(Worklist worklist, Salons salons) {
        this.worklist = worklist;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public Page<WorkItemView> list(boolean done, int page, int size) {
        return worklist.list(salons.current(), done, page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public WorkItemView markDone(UUID id) {
        return worklist.markDone(salons.current(), id);
    }
}
