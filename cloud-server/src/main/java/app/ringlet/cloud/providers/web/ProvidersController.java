package app.ringlet.cloud.providers.web;

import app.ringlet.cloud.providers.chain.ProviderOverview;
import app.ringlet.protocol.assistant.ProvidersApi;
import app.ringlet.protocol.assistant.ProvidersView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProvidersController implements ProvidersApi {

    private final ProviderOverview overview;

    ProvidersController(ProviderOverview overview) {
        this.overview = overview;
    }

    @Override
    @PreAuthorize("hasAuthority('settings:write')")
    public ProvidersView providers() {
        return overview.now();
    }
}
