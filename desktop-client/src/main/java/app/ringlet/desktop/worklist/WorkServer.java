package app.ringlet.desktop.worklist;

import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.WorkItemView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server is asked to do; blocks. */
public interface WorkServer {
    WorkItemView markDone(UUID id);

    WorkItemView reopen(UUID id);

    /** @param colleague null for whoever asks */
    WorkItemView assign(UUID id, @Nullable UUID colleague);

    WorkItemView unassign(UUID id);

    List<ColleagueView> colleagues();

    /** Writes down what the assistant says from now on to the question of this item; the item is done then. */
    void answer(UUID id, String answer);
}
