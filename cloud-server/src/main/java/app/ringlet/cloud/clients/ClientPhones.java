package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A client's telephone numbers, E.164; the first is the one that texts go to. A foreign id is {@code not_found}. They change while the
 * client's row is locked; tried again after a deadlock.
 */
@Service
public class ClientPhones {

    private static final int MOST = 10;

    private final Transactions transactions;
    private final ClientRepository clients;
    private final ClientNumbers numbers;
    private final Audit audit;
    private final Salons salons;

    ClientPhones(
            Transactions transactions, ClientRepository clients, ClientNumbers numbers, Salons salons, Audit audit) {
        this.transactions = transactions;
        this.clients = clients;
        this.numbers = numbers;
        this.salons = salons;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<String> of(UUID client) {
        return firstFirst(existing(client).phone(), numbers.of(client));
    }

    /** @throws Refusal {@code invalid_field} for a number that is none or another's, or one too many */
    public List<String> add(UUID id, String spelling) {
        WalkInClient.refuse(id);
        String phone = Objects.requireNonNull(e164(spelling));
        return transactions.run(() -> addOne(id, phone));
    }

    private List<String> addOne(UUID id, String phone) {
        ClientEntity client = locked(id);
        List<String> known = numbers.of(id);
        if (!known.contains(phone)) {
            if (known.size() >= MOST) {
                throw Refusal.ofField("phone", "A client has " + MOST + " numbers at most.");
            }
            numbers.take(id, phone);
            if (client.phone() == null) {
                first(client, phone);
            }
            audit.write(Deed.created("client_phone", id, Map.of("phone", phone)).about(id));
        }
        return firstFirst(client.phone(), numbers.of(id));
    }

    /** A number that is not the client's is not removed. */
    public List<String> remove(UUID id, String spelling) {
        String phone = Objects.requireNonNull(e164(spelling));
        return transactions.run(() -> removeOne(id, phone));
    }

    private List<String> removeOne(UUID id, String phone) {
        ClientEntity client = locked(id);
        numbers.release(id, phone);
        audit.write(Deed.removed("client_phone", id, Map.of("phone", phone)).about(id));
        List<String> left = numbers.of(id);
        if (phone.equals(client.phone())) {
            first(client, left.isEmpty() ? null : left.getFirst());
        }
        return firstFirst(client.phone(), left);
    }

    private void first(ClientEntity client, @Nullable String phone) {
        client.call(phone);
        clients.saveAndFlush(client);
    }

    private @Nullable String e164(String spelling) {
        return ClientRules.phone(
                spelling.isBlank() ? "-" : spelling, salons.current().country());
    }

    private static List<String> firstFirst(@Nullable String first, List<String> all) {
        List<String> ordered = new ArrayList<>(all);
        if (first != null && ordered.remove(first)) {
            ordered.addFirst(first);
        }
        return ordered;
    }

    private ClientEntity locked(UUID id) {
        return clients.findOwn(id).orElseThrow(() -> Refusal.notFound("client"));
    }

    private ClientEntity existing(UUID id) {
        return clients.findById(id).orElseThrow(() -> Refusal.notFound("client"));
    }
}
