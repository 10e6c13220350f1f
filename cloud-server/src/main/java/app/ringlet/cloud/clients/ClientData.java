package app.ringlet.cloud.clients;

import app.ringlet.cloud.clients.consent.Consents;
import app.ringlet.cloud.clients.search.NameIndex;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.ClientConsents;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What this module itself keeps of a person. */
@Component
class ClientData implements PersonalDataSource {

    private final ClientRepository clients;
    private final ClientNumbers numbers;
    private final Consents consents;
    private final NameIndex names;

    ClientData(ClientRepository clients, ClientNumbers numbers, Consents consents, NameIndex names) {
        this.clients = clients;
        this.numbers = numbers;
        this.consents = consents;
        this.names = names;
    }

    private record Kept(List<ClientView> records, List<String> phones, ClientConsents consents) {}

    /** @throws Refusal {@code not_found} */
    Person person(UUID client) {
        Set<UUID> ids = clients.findByIdOrMergedInto(client, client).stream()
                .map(ClientEntity::id)
                .collect(Collectors.toSet());
        if (!ids.contains(client)) {
            throw Refusal.notFound("client");
        }
        return new Person(client, ids, numbers.of(ids));
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public Object dataOf(Person person) {
        List<ClientView> records = clients.findByIdIn(person.ids()).stream()
                .map(ClientEntity::view)
                .toList();
        return new Kept(records, person.phones(), consents.of(person.clientId()));
    }

    @Override
    public void erase(Person person) {
        for (ClientEntity client : clients.findByIdIn(person.ids())) {
            client.erase(Person.ERASED);
            clients.saveAndFlush(client);
            numbers.releaseAll(client.id());
            consents.erase(client.id());
        }
        names.remove(person.ids());
    }
}
