package app.ringlet.desktop.sample;

import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.worklist.WorkServer;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.ColleagueView.Presence;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Ending;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The server's side of the worklist. Its fields are what happens next. */
public final class SampleWork implements WorkServer {

    private final LiveSalon salon;
    private final List<String> answers;
    public @Nullable RuntimeException failure;

    /** @param answers what the assistant was taught */
    public SampleWork(LiveSalon salon, List<String> answers) {
        this.salon = salon;
        this.answers = answers;
    }

    private WorkItemView known(UUID id) {
        if (failure != null) {
            throw failure;
        }
        return salon.worklist().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static WorkItemView with(WorkItemView i, boolean done, @Nullable TakenBy owner) {
        return new WorkItemView(
                i.id(),
                i.kind(),
                i.callId(),
                i.client(),
                i.phone(),
                i.text(),
                i.at(),
                done,
                owner,
                i.tries(),
                done ? Ending.MARKED : null,
                i.message());
    }

    @Override
    public WorkItemView markDone(UUID id) {
        WorkItemView item = known(id);
        return with(item, true, item.owner());
    }

    @Override
    public WorkItemView reopen(UUID id) {
        WorkItemView item = known(id);
        return with(item, false, item.owner());
    }

    @Override
    public WorkItemView assign(UUID id, @Nullable UUID colleague) {
        TakenBy owner = colleague == null ? new TakenBy(SamplePhone.ME, "Alex Baker") : SamplePhone.MIA;
        return with(known(id), false, owner);
    }

    @Override
    public WorkItemView unassign(UUID id) {
        return with(known(id), false, null);
    }

    @Override
    public List<ColleagueView> colleagues() {
        return List.of(
                new ColleagueView(SamplePhone.ME, "Alex Baker", Presence.BUSY),
                new ColleagueView(SamplePhone.MIA.userId(), SamplePhone.MIA.name(), Presence.AVAILABLE));
    }

    @Override
    public void answer(UUID id, String answer) {
        if (failure != null) {
            throw failure;
        }
        answers.add(answer);
    }
}
