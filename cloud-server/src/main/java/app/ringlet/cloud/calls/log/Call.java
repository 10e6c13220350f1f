package app.ringlet.cloud.calls.log;

import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One telephone call. Changed only in {@link CallLog} and {@link Handovers}, under its row's lock; a step that comes too late is
 * none.
 */
@Entity
@Table(name = "phone_call")
public class Call {

    /** What stands before its own id in the place of the carrier's, until that is known. */
    static final String UNNAMED = "dialling-";

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Version
    private long version;

    @Column(name = "carrier_sid")
    private String carrierSid;

    @Column(name = "from_number")
    private @Nullable String from;

    @Column(name = "to_number")
    private String to;

    @Column(name = "client_id")
    private @Nullable UUID clientId;

    @Enumerated(EnumType.STRING)
    private CallDirection direction;

    @Enumerated(EnumType.STRING)
    private CallState state;

    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable CallReason reason;

    @Column(name = "reason_by_hand")
    private boolean reasonByHand;

    @Column(name = "appointment_id")
    private @Nullable UUID appointmentId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "taken_by")
    private @Nullable UUID takenBy;

    @Column(name = "taken_name")
    private @Nullable String takenName;

    @Column(name = "rings_for")
    private @Nullable UUID ringsFor;

    private @Nullable String note;

    private boolean recorded;

    @Embedded
    private @Nullable Transfer transfer;

    @Enumerated(EnumType.STRING)
    private @Nullable VoiceChoice voice;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    @SuppressWarnings("NullAway.Init")
    Call(
            UUID id,
            CallDirection direction,
            String carrierSid,
            @Nullable String from,
            String to,
            @Nullable UUID clientId,
            Instant now) {
        this.id = id;
        this.direction = direction;
        this.carrierSid = carrierSid;
        this.from = from;
        this.to = to;
        this.clientId = clientId;
        this.state = CallState.RINGING;
        this.startedAt = now;
        this.stateSince = now;
    }

    /** @return whether the step was taken; false if it came too late or is the state already */
    boolean moveTo(CallState next, Instant now) {
        if (!CallStates.mayGo(state, next)) {
            return false;
        }
        state = next;
        stateSince = now;
        switch (next) {
            case ENDED -> {
                endedAt = now;
                transfer = isPassedOn() ? transfer : null;
            }
            case WITH_STAFF, ON_HOLD -> ringsFor = null;
            case RINGING, WITH_AI, RINGING_DESK, VOICEMAIL -> takenBy(null);
        }
        return true;
    }

    /** @param who null for nobody, or for whoever picks up the salon's own telephone */
    void takenBy(@Nullable TakenBy who) {
        takenBy = who == null ? null : who.userId();
        takenName = who == null ? null : who.name();
        ringsFor = null;
        transfer = null;
    }

    void ringsFor(@Nullable UUID user) {
        ringsFor = user;
    }

    void transfer(@Nullable Transfer now) {
        transfer = now;
    }

    /** @return whether that is the carrier's id of it; it is from now on if it had none */
    boolean isKnownAs(String sid) {
        if (!hasName()) {
            carrierSid = sid;
        }
        return carrierSid.equals(sid);
    }

    /** Whether the carrier's id of it is known. */
    boolean hasName() {
        return !carrierSid.startsWith(UNNAMED);
    }

    void noted(String text) {
        note = text.isBlank() ? null : text.strip();
    }

    void speaksBy(VoiceChoice chosen) {
        voice = chosen;
    }

    /** By which the assistant speaks in it; absent until that is chosen. */
    public @Nullable VoiceChoice voice() {
        return voice;
    }

    /** Whether a colleague at a softphone has it, or whoever they passed it on to. */
    public boolean isAtDesk() {
        return (takenBy != null || isPassedOn()) && (state == CallState.WITH_STAFF || state == CallState.ON_HOLD);
    }

    private boolean isPassedOn() {
        return transfer != null && transfer.step() == Step.PASSED_ON;
    }

    /** @return whether that is new; what is absent changes nothing */
    boolean achieved(@Nullable CallOutcome outcome, @Nullable UUID appointmentId) {
        boolean changes = outcome != null && outcome != this.outcome
                || appointmentId != null && !appointmentId.equals(this.appointmentId);
        if (outcome != null) {
            this.outcome = outcome;
        }
        if (appointmentId != null) {
            this.appointmentId = appointmentId;
        }
        return changes;
    }

    /** @return whether that is new; an absent reason changes nothing, nor does any after a colleague's */
    boolean isAbout(@Nullable CallReason why) {
        boolean changes = why != null && why != reason && !reasonByHand;
        if (changes) {
            reason = why;
        }
        return changes;
    }

    void isSaidToBeAbout(CallReason why) {
        reason = why;
        reasonByHand = true;
    }

    void hasRecordings() {
        recorded = true;
    }

    /** Whether there is, was or is to be a recording. */
    boolean isRecorded() {
        return recorded;
    }

    void recognised(UUID client) {
        clientId = client;
    }

    public UUID id() {
        return id;
    }

    public String carrierSid() {
        return carrierSid;
    }

    public CallDirection direction() {
        return direction;
    }

    /** The other side's number, whoever began. */
    public @Nullable String from() {
        return from;
    }

    /** The salon's number, whoever began. */
    public String to() {
        return to;
    }

    public @Nullable UUID clientId() {
        return clientId;
    }

    public CallState state() {
        return state;
    }

    public @Nullable CallOutcome outcome() {
        return outcome;
    }

    public @Nullable CallReason reason() {
        return reason;
    }

    public @Nullable UUID appointmentId() {
        return appointmentId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable TakenBy takenBy() {
        return takenBy == null || takenName == null ? null : new TakenBy(takenBy, takenName);
    }

    /** The colleague at whose desk alone it rings. */
    public @Nullable UUID ringsFor() {
        return transfer != null && transfer.step() == Step.RINGING ? transfer.userId() : ringsFor;
    }

    public @Nullable Transfer transfer() {
        return transfer;
    }

    public @Nullable String note() {
        return note;
    }
}
