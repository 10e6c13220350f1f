package app.ringlet.cloud.calls.work;

import app.ringlet.protocol.calls.WorkItemView.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A message to act on or a call to return. Done is done: there is no way back, so two that mark it at once agree. */
@Entity
@Table(name = "work_item")
class WorkItem {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "call_id")
    private @Nullable UUID callId;

    @Column(name = "client_id")
    private @Nullable UUID clientId;

    private @Nullable String phone;

    private String text;

    private Instant at;

    private boolean done;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected WorkItem() {}

    @SuppressWarnings("NullAway.Init")
    WorkItem(
            UUID id,
            Kind kind,
            @Nullable UUID callId,
            @Nullable UUID clientId,
            @Nullable String phone,
            String text,
            Instant at) {
        this.id = id;
        this.kind = kind;
        this.callId = callId;
        this.clientId = clientId;
        this.phone = phone;
        this.text = text;
        this.at = at;
    }

    void markDone() {
        done = true;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    UUID callId() {
        return callId;
    }

    @Nullable
    UUID clientId() {
        return clientId;
    }

    @Nullable
    String phone() {
        return phone;
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }

    boolean done() {
        return done;
    }
}
