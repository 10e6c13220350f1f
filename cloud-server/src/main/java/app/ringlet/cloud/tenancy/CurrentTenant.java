package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.util.Optional;
import java.util.UUID;

/**
 * The salon that the present request, call, job or socket message works for. Bound once, at the edge, for the extent of
 * the work; protected by being a {@link ScopedValue}: it cannot be changed, and it cannot leak to the next user of a thread.
 */
public final class CurrentTenant {

    private static final ScopedValue<UUID> TENANT = ScopedValue.newInstance();

    private CurrentTenant() {}

    /** @throws Refusal {@code wrong_tenant} if the work is for no salon in particular */
    public static UUID id() {
        return find().orElseThrow(
                        () -> new Refusal(ErrorCode.WRONG_TENANT, "This request must name the salon it is for."));
    }

    public static Optional<UUID> find() {
        return TENANT.isBound() ? Optional.of(TENANT.get()) : Optional.empty();
    }

    /** Runs {@code work} for {@code tenant}; its checked exceptions come through. */
    public static <T, X extends Throwable> T call(UUID tenant, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(TENANT, tenant).call(work);
    }

    /**
     * As {@link #call(UUID, ScopedValue.CallableOp)}, for a salon that was just read: what only reads in {@code work} sees it as it
     * was then and does not ask again, what writes reads it anew.
     */
    public static <T, X extends Throwable> T call(Salon justRead, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(TENANT, justRead.id())
                .where(SalonMemory.JUST_READ, justRead)
                .call(work);
    }

    public static void run(UUID tenant, Runnable work) {
        ScopedValue.where(TENANT, tenant).run(work);
    }
}
