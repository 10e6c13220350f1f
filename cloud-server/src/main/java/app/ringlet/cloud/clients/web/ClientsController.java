package app.ringlet.cloud.clients.web;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClientsController implements ClientsApi {

    private final Clients clients;

    ClientsController(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Page<ClientView> list(@Nullable String phone, @Nullable String q, int page, int size) {
        if (phone != null) {
            List<ClientView> found = clients.byPhone(phone).stream().toList();
            return new Page<>(found, 0, size, found.size());
        }
        return clients.search(q, page, size);
    }

    @Override
    public ClientView get(UUID id) {
        return clients.find(id).orElseThrow(() -> Refusal.notFound("client"));
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public ClientView create(NewClient client) {
        return clients.create(client);
    }
}
