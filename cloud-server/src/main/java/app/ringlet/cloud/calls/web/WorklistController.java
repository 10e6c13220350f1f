package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.work.Worklist;
import app.ringlet.cloud.calls.work.Worklist.Whose;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.AssignRequest;
import app.ringlet.protocol.calls.NewCallBack;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorklistController implements WorklistApi {

    private static final String MAY_READ = "hasAuthority('calls:read')";
    private static final String MAY_WRITE = "hasAuthority('calls:write')";

    private final Worklist worklist;
    private final Salons salons;

    WorklistController(Worklist worklist, Salons salons) {
        this.worklist = worklist;
        this.salons = salons;
    }

    @Override
    @PreAuthorize(MAY_READ)
    public Page<WorkItemView> list(
            boolean done, @Nullable List<WorkItemView.Kind> kinds, @Nullable String owner, int page, int size) {
        return worklist.list(salons.current(), done, kinds == null ? List.of() : kinds, whose(owner), page, size);
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    public WorkItemView callBack(NewCallBack request) {
        return worklist.callBack(salons.current(), request);
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public WorkItemView markDone(UUID id) {
        return worklist.markDone(salons.current(), id);
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public WorkItemView reopen(UUID id) {
        return worklist.reopen(salons.current(), id);
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public WorkItemView assign(UUID id, AssignRequest request) {
        UUID colleague = request.userId();
        return worklist.assign(
                salons.current(), id, colleague == null ? PresentDesk.user().userId() : colleague);
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public WorkItemView unassign(UUID id) {
        return worklist.unassign(salons.current(), id);
    }

    private static Whose whose(@Nullable String owner) {
        if (owner == null) {
            return Whose.ALL;
        }
        try {
            return switch (owner) {
                case "me" -> new Whose(PresentDesk.user().userId(), false);
                case "nobody" -> new Whose(null, true);
                default -> new Whose(UUID.fromString(owner), false);
            };
        } catch (IllegalArgumentException none) {
            throw Refusal.ofField("owner", "This is \"me\", \"nobody\" or a colleague's id.");
        }
    }
}
