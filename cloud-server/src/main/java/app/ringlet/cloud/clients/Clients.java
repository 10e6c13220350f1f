package app.ringlet.cloud.clients;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.NewClient;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's customers. A telephone number belongs to one client of a salon at most, and is understood in any
 * spelling that is unambiguous in the salon's country.
 */
@Service
@Transactional(readOnly = true)
public class Clients {

    private final ClientRepository clients;
    private final JdbcClient jdbc;
    private final Salons salons;

    Clients(ClientRepository clients, JdbcClient jdbc, Salons salons) {
        this.clients = clients;
        this.jdbc = jdbc;
        this.salons = salons;
    }

    /** A client, and whether it was unknown until now. */
    public record Found(ClientView client, boolean created) {}

    public Optional<ClientView> find(UUID id) {
        return clients.findById(id).map(ClientEntity::view);
    }

    /** The client, whose row is locked until the caller's transaction ends. */
    @Transactional
    public Optional<ClientView> forVisit(UUID id) {
        boolean there = jdbc.sql("SELECT 1 FROM client WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(id))
                .query(Integer.class)
                .optional()
                .isPresent();
        return there ? find(id) : Optional.empty();
    }

    public Map<UUID, ClientView> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return clients.findByIdIn(ids).stream().map(ClientEntity::view).collect(toMap(ClientView::id, identity()));
    }

    /** @param phone any spelling; one that is no number finds nobody */
    public Optional<ClientView> byPhone(String phone) {
        return PhoneNumbers.e164(phone, salons.current().country())
                .flatMap(clients::findByPhone)
                .map(ClientEntity::view);
    }

    /** By name. @param part of a name, in any case; absent for all */
    public Page<ClientView> search(@Nullable String part, int page, int size) {
        var request = Pages.request(page, size, Sort.by("name", "id"));
        var found = part == null || part.isBlank()
                ? clients.findByArchivedFalse(request)
                : clients.findByArchivedFalseAndNameContainingIgnoreCase(part.strip(), request);
        return Pages.of(found, ClientEntity::view);
    }

    /** @throws Refusal {@code invalid_field} for a number that is none, or that another client has */
    @Transactional
    public ClientView create(NewClient client) {
        String phone = e164(client.phone());
        if (phone == null) {
            return insert(client, null);
        }
        if (!claim(client, phone)) {
            throw Refusal.ofField("phone", "Another client has this number already.");
        }
        return known(phone);
    }

    /**
     * The client with this number, or a new one; whoever comes with a number that is known is that client, whatever name they
     * give. Two at once with one new number get the same client. Without a number it is always a new client.
     *
     * @throws Refusal {@code invalid_field} for a number that is none
     */
    @Transactional
    public Found findOrCreate(String name, @Nullable String phone) {
        NewClient wanted = new NewClient(name, phone, null, null);
        String e164 = e164(phone);
        if (e164 == null) {
            return new Found(insert(wanted, null), true);
        }
        Optional<ClientEntity> existing = clients.findByPhone(e164);
        if (existing.isPresent()) {
            return new Found(existing.get().view(), false);
        }
        boolean created = claim(wanted, e164);
        return new Found(known(e164), created);
    }

    @Transactional
    public ClientView rename(UUID id, String name) {
        ClientEntity client = clients.findById(id).orElseThrow(() -> Refusal.notFound("client"));
        client.rename(checkedName(name));
        return client.view();
    }

    private ClientView insert(NewClient client, @Nullable String phone) {
        ClientEntity entity = new ClientEntity(checkedName(client.name()), phone, client.email(), client.notes());
        return clients.save(entity).view();
    }

    /** Takes the number if nobody has it; waits for another who is just taking it. @return whether it was free */
    private boolean claim(NewClient client, String phone) {
        return jdbc.sql("""
            INSERT IGNORE INTO client (tenant_id, id, version, name, phone, email, notes, archived)
            VALUES (?, ?, 0, ?, ?, ?, ?, FALSE)
            """)
                        .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(Ids.next()), checkedName(client.name()), phone)
                        .param(client.email())
                        .param(client.notes())
                        .update()
                == 1;
    }

    private ClientView known(String phone) {
        return clients.findByPhone(phone)
                .orElseThrow(() -> new IllegalStateException("a client's number vanished while it was locked"))
                .view();
    }

    private @Nullable String e164(@Nullable String spelling) {
        if (spelling == null || spelling.isBlank()) {
            return null;
        }
        return PhoneNumbers.e164(spelling, salons.current().country())
                .orElseThrow(() -> Refusal.ofField("phone", "This is not a telephone number."));
    }

    private static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 120) {
            throw Refusal.ofField("name", "A name has 1 to 120 characters.");
        }
        return stripped;
    }
}
