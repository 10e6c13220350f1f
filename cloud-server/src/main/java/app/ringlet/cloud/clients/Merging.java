package app.ringlet.cloud.clients;

import app.ringlet.cloud.clients.consent.Consents;
import app.ringlet.cloud.clients.search.NameIndex;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Makes one client of two records of the same person, in one transaction with all that other modules hold of them. Both rows
 * are locked, in the order of their ids, so that nobody books for the one that goes meanwhile;
 * who has booked already may wait for them with locks of their own, so that a deadlock is possible and is tried again.
 */
@Service
public class Merging {

    private final Transactions transactions;
    private final ClientRepository clients;
    private final ClientLocks locks;
    private final ClientNumbers numbers;
    private final Consents consents;
    private final NameIndex names;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    Merging(
            Transactions transactions,
            ClientRepository clients,
            ClientLocks locks,
            ClientNumbers numbers,
            Consents consents,
            NameIndex names,
            ApplicationEventPublisher events,
            Audit audit) {
        this.transactions = transactions;
        this.clients = clients;
        this.locks = locks;
        this.numbers = numbers;
        this.consents = consents;
        this.names = names;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @return the one that is kept
     * @throws Refusal {@code not_found}; {@code cannot_merge} for a client with themselves or one that is merged already;
     *     {@code invalid_field} for the {@link WalkInClient}
     */
    public ClientView merge(UUID keptId, UUID otherId) {
        if (keptId.equals(otherId)) {
            throw new Refusal(ErrorCode.CANNOT_MERGE, "This is one and the same client.");
        }
        WalkInClient.refuse(keptId);
        WalkInClient.refuse(otherId);
        return transactions.run(() -> mergeTwo(keptId, otherId));
    }

    private ClientView mergeTwo(UUID keptId, UUID otherId) {
        Stream.of(keptId, otherId)
                .sorted()
                .filter(id -> !locks.own(id))
                .findAny()
                .ifPresent(foreign -> {
                    throw Refusal.notFound("client");
                });
        ClientEntity kept = existing(keptId);
        ClientEntity other = existing(otherId);
        if (Stream.of(kept, other).anyMatch(client -> client.mergedInto() != null)) {
            throw new Refusal(ErrorCode.CANNOT_MERGE, "One of the two was merged into another client already.");
        }
        String phone = other.phone();
        forward(other, keptId);
        clients.findByMergedInto(otherId).forEach(earlier -> forward(earlier, keptId));
        numbers.passOn(otherId, keptId);
        consents.passOn(otherId, keptId);
        names.remove(List.of(otherId));
        kept.absorb(other, phone);
        kept.restore();
        ClientView view = clients.saveAndFlush(kept).view();
        audit.write(Deed.of("client", keptId, "merged")
                .values(null, Map.of("merged", otherId))
                .about(keptId));
        events.publishEvent(new ClientsMerged(CurrentTenant.id(), keptId, otherId));
        return view;
    }

    /** Written at once: two rows must not have one number in between. */
    private void forward(ClientEntity client, UUID survivor) {
        client.forwardTo(survivor);
        clients.saveAndFlush(client);
    }

    private ClientEntity existing(UUID id) {
        return clients.findById(id).orElseThrow(() -> Refusal.notFound("client"));
    }
}
