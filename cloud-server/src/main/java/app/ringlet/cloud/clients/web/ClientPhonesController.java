package app.ringlet.cloud.clients.web;

import app.ringlet.cloud.clients.ClientPhones;
import app.ringlet.protocol.salon.ClientPhonesApi;
import app.ringlet.protocol.salon.NewPhone;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClientPhonesController implements ClientPhonesApi {

    private final ClientPhones phones;

    ClientPhonesController(ClientPhones phones) {
        this.phones = phones;
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public List<String> list(UUID id) {
        return phones.of(id);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public List<String> add(UUID id, NewPhone phone) {
        return phones.add(id, phone.phone());
    }

    @Override
    @PreAuthorize("hasAuthority('clients:write')")
    public List<String> remove(UUID id, String phone) {
        return phones.remove(id, phone);
    }
}
