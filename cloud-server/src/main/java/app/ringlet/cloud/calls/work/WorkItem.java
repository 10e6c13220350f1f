package app.ringlet.cloud.calls.work;

import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.WorkItemView.Ending;
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

/**
 * A message to act on or a call to return. Changed only under its row's lock. Of the open ones that a caller's tries add to there is one
 * for a caller, by the key of the column {@code open_key}.
 */
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

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @Column(name = "owner_name")
    private @Nullable String ownerName;

    private int tries = 1;

    @Column(name = "open_key")
    private @Nullable String openKey;

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

    /** @return whether it was open */
    boolean markDone(Ending why) {
        boolean open = !done;
        if (open) {
            done = true;
            ending = why;
            openKey = null;
        }
        return open;
    }

    void reopen() {
        done = false;
        ending = null;
        openKey = countsTries() ? phone : null;
    }

    /** @param who absent for nobody */
    void ownedBy(@Nullable TakenBy who) {
        ownerId = who == null ? null : who.userId();
        ownerName = who == null ? null : who.name();
    }

    void says(String words) {
        text = words;
    }

    /** Whether another try of the caller is no other item. */
    boolean countsTries() {
        return kind == Kind.MISSED_CALL || kind == Kind.CALL_BACK;
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

    @Nullable
    Ending ending() {
        return ending;
    }

    @Nullable
    TakenBy owner() {
        return ownerId == null || ownerName == null ? null : new TakenBy(ownerId, ownerName);
    }

    int tries() {
        return tries;
    }
}
