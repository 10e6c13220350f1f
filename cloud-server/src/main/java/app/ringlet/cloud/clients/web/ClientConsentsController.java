package app.ringlet.cloud.clients.web;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.clients.consent.Consents;
import app.ringlet.protocol.salon.ClientConsents;
import app.ringlet.protocol.salon.ClientConsentsApi;
import app.ringlet.protocol.salon.NewConsent;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClientConsentsController implements ClientConsentsApi {

    private final Clients clients;
    private final Consents consents;

    ClientConsentsController(Clients clients, Consents consents) {
        this.clients = clients;
        this.consents = consents;
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public ClientConsents get(UUID id) {
        return consents.of(clients.record(id).id());
    }

    @Override
    @PreAuthorize("hasAuthority('clients:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public ClientConsents add(UUID id, NewConsent consent) {
        UUID client = clients.record(id).id();
        consents.add(client, consent);
        return consents.of(client);
    }
}
