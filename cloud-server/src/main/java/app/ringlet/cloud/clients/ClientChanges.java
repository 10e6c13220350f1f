package app.ringlet.cloud.clients;

import app.ringlet.cloud.clients.search.NameIndex;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes what is known of a client, whose row is locked meanwhile; tried again after a deadlock. */
@Service
public class ClientChanges {

    private final Transactions transactions;
    private final ClientRepository clients;
    private final ClientNumbers numbers;
    private final ClientRules rules;
    private final NameIndex names;
    private final Salons salons;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    ClientChanges(
            Transactions transactions,
            ClientRepository clients,
            ClientNumbers numbers,
            ClientRules rules,
            NameIndex names,
            Salons salons,
            ApplicationEventPublisher events,
            Audit audit) {
        this.transactions = transactions;
        this.clients = clients;
        this.numbers = numbers;
        this.rules = rules;
        this.names = names;
        this.salons = salons;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Replaces what is known of the client.
     *
     * @throws Refusal {@code not_found}; {@code stale_version}; {@code invalid_field} also for a client who was merged into another
     */
    public ClientView change(UUID id, long expectedVersion, NewClient client) {
        WalkInClient.refuse(id);
        Salon salon = salons.current();
        NewClient checked = rules.checked(client, salon.country(), salon.zone());
        return transactions.run(() -> replace(locked(id), expectedVersion, checked));
    }

    /** What was booked stays, and so does the number: who calls again is this client. @throws Refusal {@code not_found} */
    public void archive(UUID id) {
        transactions.run(() -> {
            ClientEntity client = locked(id);
            client.archive();
            audit.write(Deed.of("client", id, "archived").about(id));
            return clients.saveAndFlush(client);
        });
    }

    private ClientView replace(ClientEntity client, long expectedVersion, NewClient checked) {
        if (client.mergedInto() != null) {
            throw Refusal.ofField("id", "This client was merged into another; change that one.");
        }
        if (client.version() != expectedVersion) {
            throw new Refusal(ErrorCode.STALE_VERSION, "Someone has changed this client since you loaded it.");
        }
        UUID id = client.id();
        call(id, client.phone(), checked.phone());
        if (!checked.name().equals(client.view().name())) {
            names.write(Map.of(id, checked.name()));
        }
        UUID preferred = checked.preferredEmployeeId();
        if (preferred != null && !preferred.equals(client.preferredEmployeeId())) {
            events.publishEvent(new ClientPrefers(CurrentTenant.id(), id, preferred));
        }
        ClientView before = client.view();
        client.become(checked);
        ClientView after = clients.saveAndFlush(client).view();
        audit.write(Deed.changed("client", id, before, after).about(id));
        return after;
    }

    private void call(UUID id, @Nullable String before, @Nullable String after) {
        if (before != null && !before.equals(after)) {
            numbers.release(id, before);
        }
        if (after != null && !after.equals(before) && !numbers.of(id).contains(after)) {
            numbers.take(id, after);
        }
    }

    private ClientEntity locked(UUID id) {
        return clients.findOwn(id).orElseThrow(() -> Refusal.notFound("client"));
    }
}
