package app.ringlet.cloud.clients;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.ringlet.cloud.clients.search.ClientSearch;
import app.ringlet.cloud.clients.search.NameIndex;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's customers. A telephone number belongs to one client of a salon at most, and is understood in any
 * spelling that is unambiguous in the salon's country.
 */
@Service
public class Clients {

    private final Transactions transactions;
    private final ClientRepository clients;
    private final ClientNumbers numbers;
    private final ClientRules rules;
    private final NameIndex names;
    private final ClientSearch search;
    private final Salons salons;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Clients(
            Transactions transactions,
            ClientRepository clients,
            ClientNumbers numbers,
            ClientRules rules,
            NameIndex names,
            ClientSearch search,
            Salons salons,
            ApplicationEventPublisher events,
            Audit audit) {
        this.transactions = transactions;
        this.clients = clients;
        this.numbers = numbers;
        this.rules = rules;
        this.names = names;
        this.search = search;
        this.salons = salons;
        this.events = events;
        this.audit = audit;
    }

    /** A client, and whether it was unknown until now. */
    public record Found(ClientView client, boolean created) {}

    /** The client, or who it was merged into. */
    @Transactional(readOnly = true)
    public Optional<ClientView> find(UUID id) {
        return clients.findById(id)
                .flatMap(client -> survivor(client, clients::findById))
                .map(ClientEntity::view);
    }

    /** The client itself, also where it was merged into another. @throws Refusal {@code not_found} */
    @Transactional(readOnly = true)
    public ClientView record(UUID id) {
        return existing(id).view();
    }

    /** {@link #find}, with the client's row locked until the caller's transaction ends: nobody merges it, or books for it, meanwhile. */
    @Transactional
    public Optional<ClientView> forVisit(UUID id) {
        return clients.findOwn(id)
                .flatMap(client -> survivor(client, clients::findOwn))
                .map(ClientEntity::view);
    }

    @Transactional(readOnly = true)
    public Map<UUID, ClientView> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return clients.findByIdIn(ids).stream().map(ClientEntity::view).collect(toMap(ClientView::id, identity()));
    }

    /** @param phone any spelling; one that is no number finds nobody */
    @Transactional(readOnly = true)
    public Optional<ClientView> byPhone(String phone) {
        return PhoneNumbers.e164(phone, salons.current().country())
                .flatMap(numbers::owner)
                .flatMap(clients::findById)
                .map(ClientEntity::view);
    }

    /** The best match first, see {@link ClientSearch}. @param wanted a name, an address or a number; absent for all, by name */
    @Transactional(readOnly = true)
    public Page<ClientView> search(@Nullable String wanted, int page, int size) {
        var request = Pages.request(page, size, Sort.by("name", "id"));
        if (wanted == null || wanted.isBlank()) {
            return Pages.of(clients.findByArchivedFalse(request), ClientEntity::view);
        }
        List<UUID> found = search.find(wanted.strip(), salons.current().country());
        List<UUID> shown = found.stream().skip(request.getOffset()).limit(size).toList();
        Map<UUID, ClientView> views = byIds(shown);
        return new Page<>(
                shown.stream().filter(views::containsKey).map(views::get).toList(), page, size, found.size());
    }

    /** @throws Refusal {@code invalid_field} for a number that is none, or that another client has */
    public ClientView create(NewClient client) {
        NewClient checked = checked(client);
        return transactions.run(() -> {
            UUID id = Ids.next();
            if (checked.phone() != null) {
                numbers.take(id, checked.phone());
            }
            ClientView made = insert(id, checked);
            audit.write(Deed.created("client", id, made).about(id));
            return made;
        });
    }

    /**
     * The client with this number, or a new one; whoever comes with a number that is known is that client, whatever name they
     * give, and is no longer archived. Two at once with one new number get the same client. Without a number it is always a
     * new client. As by {@link #forVisit}, the row is locked.
     *
     * @throws Refusal {@code invalid_field} for a number that is none
     */
    public Found findOrCreate(String name, @Nullable String phone) {
        NewClient wanted = checked(new NewClient(name, phone, null, null));
        return transactions.run(() -> findOrCreate(wanted));
    }

    private Found findOrCreate(NewClient wanted) {
        String number = wanted.phone();
        UUID id = Ids.next();
        if (number == null) {
            return new Found(insert(id, wanted), true);
        }
        Optional<UUID> owner = numbers.ownerForNow(number);
        if (owner.isEmpty() && numbers.claim(id, number)) {
            return new Found(insert(id, wanted), true);
        }
        UUID known = owner.or(() -> numbers.ownerForNow(number)).orElseThrow();
        ClientEntity client = clients.findOwn(known).orElseThrow();
        if (client.archived()) {
            client.restore();
            clients.saveAndFlush(client);
        }
        return new Found(client.view(), false);
    }

    private ClientView insert(UUID id, NewClient checked) {
        ClientView view = clients.saveAndFlush(new ClientEntity(id, checked)).view();
        names.add(CurrentTenant.id(), Map.of(id, checked.name()));
        if (checked.preferredEmployeeId() != null) {
            events.publishEvent(new ClientPrefers(CurrentTenant.id(), id, checked.preferredEmployeeId()));
        }
        return view;
    }

    private NewClient checked(NewClient client) {
        Salon salon = salons.current();
        return rules.checked(client, salon.country(), salon.zone());
    }

    private ClientEntity existing(UUID id) {
        return clients.findById(id).orElseThrow(() -> Refusal.notFound("client"));
    }

    private static Optional<ClientEntity> survivor(ClientEntity client, Function<UUID, Optional<ClientEntity>> read) {
        UUID survivor = client.mergedInto();
        return survivor == null ? Optional.of(client) : read.apply(survivor);
    }
}
