package app.ringlet.cloud.push.log;

import java.util.List;
import java.util.UUID;

/** Hears of new events, once they are committed and soon after; not necessarily in order. Must return at once. */
public interface Committed {

    void committed(UUID tenantId, List<Frame> frames);
}
