package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.voice.Voices;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.assistant.VoicesApi;
import app.ringlet.protocol.assistant.VoicesView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VoicesController implements VoicesApi {

    private final Voices voices;
    private final Salons salons;

    VoicesController(Voices voices, Salons salons) {
        this.voices = voices;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('settings:write')")
    public VoicesView voices() {
        return voices.view(salons.current());
    }
}
