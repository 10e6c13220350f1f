package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.ClientExport;
import app.ringlet.protocol.salon.ClientView;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the salon keeps about a client: handed out, or forgotten. Each is one transaction; erasing is tried again after a deadlock. */
@Service
public class PersonalData {

    private final Transactions transactions;
    private final List<PersonalDataSource> sources;
    private final ClientData own;
    private final Clients clients;
    private final ClientLocks locks;
    private final Salons salons;
    private final InstantSource clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PersonalData(
            Transactions transactions,
            List<PersonalDataSource> sources,
            ClientData own,
            Clients clients,
            ClientLocks locks,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events,
            Audit audit) {
        this.transactions = transactions;
        this.sources = List.copyOf(sources);
        this.own = own;
        this.clients = clients;
        this.locks = locks;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** @throws Refusal {@code not_found} */
    @Transactional
    public ClientExport export(UUID id) {
        Person person = own.person(id);
        audit.write(Deed.of("client", id, "exported").about(id));
        Map<String, Object> sections = new TreeMap<>();
        sources.forEach(source -> sections.put(source.name(), source.dataOf(person)));
        return new ClientExport(id, salons.current().local(clock.instant()), sections);
    }

    /**
     * Forgets the person: accounts keep what was served, when and for how much, under {@value Person#ERASED}. Whoever books for
     * them at the same time waits, and is then refused or finds the row without a name.
     *
     * @param confirm the client's name or id as it is shown, so that no slip erases anybody
     * @throws Refusal {@code not_found}; {@code invalid_field} for another name; {@code has_upcoming_appointments}
     */
    public void erase(UUID id, String confirm) {
        WalkInClient.refuse(id);
        transactions.run(() -> forget(id, confirm));
    }

    private Person forget(UUID id, String confirm) {
        locks.own(id);
        Person person = own.person(id);
        ClientView client = clients.record(id);
        if (!confirm.strip().equalsIgnoreCase(id.toString()) && !confirm.strip().equals(client.name())) {
            throw Refusal.ofField("confirm", "To erase a client, repeat the name exactly as it is shown.");
        }
        for (PersonalDataSource source : sources) {
            source.reasonToKeep(person).ifPresent(reason -> {
                throw new Refusal(ErrorCode.HAS_UPCOMING_APPOINTMENTS, reason);
            });
        }
        sources.forEach(source -> source.erase(person));
        audit.write(Deed.of("client", id, "erased").about(id));
        events.publishEvent(new ClientErased(CurrentTenant.id(), id));
        return person;
    }
}
