package app.ringlet.cloud.clients.web;

import app.ringlet.cloud.clients.ClientChanges;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.clients.Duplicates;
import app.ringlet.cloud.clients.Merging;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ClientDuplicate;
import app.ringlet.protocol.salon.ClientMerge;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClientsController implements ClientsApi {

    private final Clients clients;
    private final ClientChanges changes;
    private final Merging merging;
    private final Duplicates duplicates;

    ClientsController(Clients clients, ClientChanges changes, Merging merging, Duplicates duplicates) {
        this.clients = clients;
        this.changes = changes;
        this.merging = merging;
        this.duplicates = duplicates;
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public Page<ClientView> list(@Nullable String phone, @Nullable String q, int page, int size) {
        if (phone != null) {
            List<ClientView> found = clients.byPhone(phone).stream().toList();
            return new Page<>(found, 0, size, found.size());
        }
        return clients.search(q, page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public ClientView get(UUID id) {
        return clients.record(id);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public ClientView create(NewClient client) {
        return clients.create(client);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:write')")
    public ClientView change(UUID id, @Nullable String version, NewClient client) {
        return changes.change(id, IfMatch.version(version), client);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void archive(UUID id) {
        changes.archive(id);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:write')")
    public ClientView merge(UUID id, ClientMerge merge) {
        return merging.merge(id, merge.otherId());
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public Page<ClientDuplicate> duplicates(int page, int size) {
        return duplicates.likely(page, size);
    }
}
