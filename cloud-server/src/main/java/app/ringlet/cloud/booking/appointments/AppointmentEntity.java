package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.policies.Terms;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.BookingSource;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An appointment's own row; its items lie under its id. Changed only while the row is locked, and then always. */
@Entity
@Table(name = "appointment")
class AppointmentEntity {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Long version;

    private UUID clientId;
    private boolean newClient;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AppointmentStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BookingSource source;

    private @Nullable UUID callId;
    private @Nullable String notes;
    private long priceMinor;
    private long depositMinor;
    private @Nullable Long feeMinor;
    private @Nullable String color;
    private @Nullable UUID seriesId;
    private @Nullable Instant confirmBy;

    /** The same, until the desk was told that it has passed. */
    private @Nullable Instant confirmDue;

    private @Nullable String reason;
    private String currency;

    /** So that each act changes the row, and with it the version. */
    private int changes;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentEntity() {}

    @SuppressWarnings("NullAway.Init")
    AppointmentEntity(
            UUID id,
            UUID clientId,
            boolean newClient,
            List<PlannedItem> items,
            BookVisit command,
            AppointmentStatus status) {
        this.id = id;
        this.clientId = clientId;
        this.newClient = newClient;
        this.status = status;
        this.source = command.source();
        this.callId = command.callId();
        this.seriesId = command.seriesId();
        this.notes = command.notes();
        consistOf(items);
    }

    final void consistOf(List<PlannedItem> items) {
        Money price = items.stream().map(PlannedItem::price).reduce(Money::plus).orElseThrow();
        this.startsAt = PlannedItem.start(items);
        this.endsAt = PlannedItem.end(items);
        this.priceMinor = price.minor();
        this.depositMinor = items.stream()
                .mapToLong(item -> item.charge().deposit().minor())
                .sum();
        this.currency = price.currency();
        this.changes++;
    }

    /** @throws Refusal {@code stale_version} @param expected absent for any */
    void expect(@Nullable Long expected) {
        if (expected != null && !expected.equals(version)) {
            throw new Refusal(ErrorCode.STALE_VERSION, "Someone has changed this appointment since you loaded it.");
        }
    }

    /** With the fee that goes with it, and until when it must be confirmed then. @throws Refusal {@code bad_transition} */
    void become(AppointmentStatus next, String why, Terms terms) {
        if (!Transitions.allows(status, next)) {
            throw badTransition("An appointment that is " + words(status) + " cannot become " + words(next) + ".");
        }
        if (next == AppointmentStatus.NO_SHOW && !terms.hasCome(startsAt)) {
            throw badTransition("It has not begun yet: nobody has failed to come.");
        }
        if (Transitions.isOnRecord(status) && terms.isOver(startsAt)) {
            throw badTransition("That day is over; what became of the appointment is on record.");
        }
        Money fee = terms.fee(next, price(), startsAt);
        this.status = next;
        this.feeMinor = fee == null ? null : fee.minor();
        this.reason = next == AppointmentStatus.CANCELLED && !why.isEmpty() ? why : null;
        confirmUntil(next == AppointmentStatus.SCHEDULED ? terms.confirmBy(newClient, startsAt) : null);
        this.changes++;
    }

    final void confirmUntil(@Nullable Instant by) {
        this.confirmBy = by;
        this.confirmDue = by;
    }

    /** @throws Refusal {@code bad_transition} */
    void waiveFee() {
        if (feeMinor == null) {
            throw badTransition("There is no fee to waive.");
        }
        this.feeMinor = null;
        this.changes++;
    }

    /** @throws Refusal {@code bad_transition} */
    void checkMovable() {
        if (!Transitions.AHEAD.contains(status)) {
            throw badTransition("An appointment that is " + words(status) + " cannot be moved.");
        }
    }

    /** @param text absent to leave it. @param paint {@code #rrggbb}, empty for none, absent to leave it */
    void annotate(@Nullable String text, @Nullable String paint) {
        if (text != null) {
            this.notes = text;
        }
        if (paint != null) {
            this.color = paint.isEmpty() ? null : paint;
        }
        this.changes++;
    }

    /** @param first whether it is the client's first visit */
    void belongTo(UUID client, boolean first) {
        this.clientId = client;
        this.newClient = first;
        this.changes++;
    }

    private static Refusal badTransition(String why) {
        return new Refusal(ErrorCode.BAD_TRANSITION, why);
    }

    private static String words(AppointmentStatus status) {
        return switch (status) {
            case SCHEDULED -> "scheduled";
            case CONFIRMED -> "confirmed";
            case IN_PROGRESS -> "in progress";
            case COMPLETED -> "completed";
            case CANCELLED -> "cancelled";
            case NO_SHOW -> "a no-show";
        };
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID clientId() {
        return clientId;
    }

    boolean newClient() {
        return newClient;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    AppointmentStatus status() {
        return status;
    }

    BookingSource source() {
        return source;
    }

    @Nullable
    UUID callId() {
        return callId;
    }

    @Nullable
    String notes() {
        return notes;
    }

    Money price() {
        return new Money(priceMinor, currency);
    }

    Money deposit() {
        return new Money(depositMinor, currency);
    }

    @Nullable
    Money fee() {
        return feeMinor == null ? null : new Money(feeMinor, currency);
    }

    @Nullable
    String color() {
        return color;
    }

    @Nullable
    UUID seriesId() {
        return seriesId;
    }

    @Nullable
    Instant confirmBy() {
        return confirmBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
