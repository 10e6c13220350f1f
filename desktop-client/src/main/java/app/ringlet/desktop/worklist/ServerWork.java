package app.ringlet.desktop.worklist;

import app.ringlet.desktop.connection.DeskServer;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.calls.AssignRequest;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.WorkItemView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The worklist by the server's interfaces. */
public record ServerWork(DeskServer server, QuestionsApi questions) implements WorkServer {

    private static final int ALL = 200;

    @Override
    public WorkItemView markDone(UUID id) {
        return server.worklist().markDone(id);
    }

    @Override
    public WorkItemView reopen(UUID id) {
        return server.worklist().reopen(id);
    }

    @Override
    public WorkItemView assign(UUID id, @Nullable UUID colleague) {
        return server.worklist().assign(id, new AssignRequest(colleague));
    }

    @Override
    public WorkItemView unassign(UUID id) {
        return server.worklist().unassign(id);
    }

    @Override
    public List<ColleagueView> colleagues() {
        return server.colleagues().list(0, ALL).items();
    }

    @Override
    public void answer(UUID id, String answer) {
        questions.answer(id, new NewAnswer(null, answer));
    }
}
