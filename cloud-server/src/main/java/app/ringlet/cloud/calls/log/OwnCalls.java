package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.salon.ClientView;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How calls begin that the salon makes: as in {@link Handovers} each step in one transaction, under the lock of the call's row. Works for
 * the current tenant.
 */
@Service
@Transactional
public class OwnCalls {

    private final CallRepository calls;
    private final Clients clients;
    private final CallNews news;
    private final Audit audit;
    private final Clock clock;

    OwnCalls(CallRepository calls, Clients clients, CallNews news, Audit audit, Clock clock) {
        this.calls = calls;
        this.clients = clients;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** The salon calls someone. @param to E.164 */
    public CallView dial(Salon salon, String from, String to, TakenBy who) {
        UUID id = Ids.next();
        UUID client = clients.byPhone(to).map(ClientView::id).orElse(null);
        Call call = new Call(id, CallDirection.OUTBOUND, Call.UNNAMED + id, to, from, client, clock.instant());
        call.takenBy(who);
        audit.write(Deed.of("call", id, "dialled"));
        Call kept = calls.save(call);
        return news.changed(salon, kept);
    }

    /** The carrier has a name for a call that we began; the first one stays. @return whether it is this call's, which goes on */
    public boolean named(UUID id, String sid) {
        return calls.locked(id)
                .filter(call -> call.isKnownAs(sid) && call.state() != CallState.ENDED)
                .isPresent();
    }

    /** The carrier's name for a call that we began; empty until it is known. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(UUID id) {
        return calls.findById(id).filter(Call::hasName).map(Call::carrierSid);
    }

    /** Whom we called has answered. @return the call, if that is new */
    public Optional<Call> answered(Salon salon, UUID id) {
        return calls.locked(id)
                .filter(call -> call.direction() == CallDirection.OUTBOUND
                        && call.state() == CallState.RINGING
                        && call.moveTo(CallState.WITH_STAFF, clock.instant()))
                .map(call -> {
                    call.achieved(CallOutcome.ANSWERED, null);
                    news.changed(salon, call);
                    return call;
                });
    }
}
