package app.ringlet.cloud.assistant.web;

import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.salon.SalonSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssistantController implements AssistantApi {

    private final SalonOffice office;

    AssistantController(SalonOffice office) {
        this.office = office;
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public AssistantView assistant() {
        return view(office.settings());
    }

    @Override
    @PreAuthorize("hasAuthority('settings:write')")
    public AssistantView change(@Nullable String version, AssistantSettings request) {
        return view(office.changeAssistant(IfMatch.version(version), request));
    }

    private static AssistantView view(SalonSettings settings) {
        return new AssistantView(settings.version(), settings.assistant());
    }
}
