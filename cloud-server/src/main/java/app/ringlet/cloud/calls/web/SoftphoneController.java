package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.desk.DeskTokens;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.media.SoftphoneApi;
import app.ringlet.protocol.media.SoftphoneSession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SoftphoneController implements SoftphoneApi {

    private final DeskTokens tokens;

    SoftphoneController(DeskTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    @NotAudited("a softphone that connects changes nothing; what is done with it to calls is written down")
    @PreAuthorize("hasAuthority('calls:write')")
    public SoftphoneSession open() {
        return tokens.issue(PresentDesk.user());
    }
}
