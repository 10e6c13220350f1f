package app.ringlet.cloud.clients.web;

import app.ringlet.cloud.clients.PersonalData;
import app.ringlet.protocol.salon.ClientErasure;
import app.ringlet.protocol.salon.ClientExport;
import app.ringlet.protocol.salon.ClientPrivacyApi;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('clients:manage')")
class ClientPrivacyController implements ClientPrivacyApi {

    private final PersonalData data;

    ClientPrivacyController(PersonalData data) {
        this.data = data;
    }

    @Override
    public ClientExport export(UUID id) {
        return data.export(id);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void erase(UUID id, ClientErasure erasure) {
        data.erase(id, erasure.confirm());
    }
}
