package app.ringlet.cloud.calls;

import app.ringlet.protocol.calls.WorkItemView;
import java.util.UUID;

/** Work appeared on the list or was done; published in the transaction that changed it. */
public record WorkItemChanged(UUID tenantId, WorkItemView item) {}
