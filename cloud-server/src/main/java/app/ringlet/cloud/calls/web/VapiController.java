package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.vapi.VapiConnections;
import app.ringlet.cloud.calls.vapi.VapiToolList;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.VapiApi;
import app.ringlet.protocol.calls.VapiConnection;
import app.ringlet.protocol.calls.VapiTool;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('settings:write')")
class VapiController implements VapiApi {

    private final VapiConnections connections;
    private final VapiToolList tools;
    private final Salons salons;

    VapiController(VapiConnections connections, VapiToolList tools, Salons salons) {
        this.connections = connections;
        this.tools = tools;
        this.salons = salons;
    }

    @Override
    public VapiConnection connection() {
        return connections.of(salons.current());
    }

    @Override
    public List<VapiTool> tools() {
        return tools.all();
    }

    @Override
    public VapiConnection connect() {
        return connections.connect(salons.current());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disconnect() {
        connections.disconnect();
    }
}
