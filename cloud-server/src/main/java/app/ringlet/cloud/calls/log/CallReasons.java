package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallView;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a colleague says that a call was about; it counts for more than what was understood. Under the call's row's lock. */
@Service
@Transactional
public class CallReasons {

    private final CallRepository calls;
    private final CallNews news;
    private final Audit audit;

    CallReasons(CallRepository calls, CallNews news, Audit audit) {
        this.calls = calls;
        this.news = news;
        this.audit = audit;
    }

    /** @throws Refusal {@code not_found} */
    public CallView set(Salon salon, UUID id, CallReason reason) {
        Call call = calls.locked(id).orElseThrow(() -> Refusal.notFound("call"));
        CallReason before = call.reason();
        call.isSaidToBeAbout(reason);
        audit.write(Deed.changed(
                "call",
                id,
                before == null ? Map.of() : Map.of("reason", before.name()),
                Map.of("reason", reason.name())));
        return news.changed(salon, call);
    }
}
