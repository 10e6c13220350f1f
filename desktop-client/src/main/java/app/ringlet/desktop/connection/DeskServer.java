package app.ringlet.desktop.connection;

import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ColleaguesApi;
import app.ringlet.protocol.calls.NumbersApi;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.salon.TenantApi;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of the server that the log, the worklist and the telephone's settings ask, with the session of whoever is signed in
 * then. Every call blocks and throws {@link ServerFailure}.
 */
public record DeskServer(
        CallsApi calls,
        Recordings recordings,
        WorklistApi worklist,
        ColleaguesApi colleagues,
        AnsweringRulesApi answering,
        NumbersApi numbers,
        TenantApi salon) {

    /** Each call goes through {@code ask}, which knows with whose session. */
    static DeskServer through(Function<Function<DeskServer, @Nullable Object>, @Nullable Object> ask) {
        return new DeskServer(
                Asked.through(CallsApi.class, DeskServer::calls, ask),
                Asked.through(Recordings.class, DeskServer::recordings, ask),
                Asked.through(WorklistApi.class, DeskServer::worklist, ask),
                Asked.through(ColleaguesApi.class, DeskServer::colleagues, ask),
                Asked.through(AnsweringRulesApi.class, DeskServer::answering, ask),
                Asked.through(NumbersApi.class, DeskServer::numbers, ask),
                Asked.through(TenantApi.class, DeskServer::salon, ask));
    }
}
