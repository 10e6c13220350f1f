package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.rules.AnsweringDesk;
import app.ringlet.cloud.calls.rules.BlockedCallers;
import app.ringlet.cloud.calls.rules.Disclosures;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.BlockedCaller;
import app.ringlet.protocol.calls.Disclosure;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.calls.NewBlockedCaller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calls:read')")
class AnsweringRulesController implements AnsweringRulesApi {

    private static final String MAY_SET = "hasAuthority('assistant:write')";

    private final AnsweringDesk desk;
    private final Disclosures disclosures;
    private final BlockedCallers blocked;

    AnsweringRulesController(AnsweringDesk desk, Disclosures disclosures, BlockedCallers blocked) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.blocked = blocked;
    }

    @Override
    public List<AnsweringRules> rules() {
        return desk.rules();
    }

    @Override
    @PreAuthorize(MAY_SET)
    public AnsweringRules change(String line, @Nullable String version, AnsweringRules request) {
        return desk.change(line, IfMatch.version(version), request);
    }

    @Override
    @PreAuthorize(MAY_SET)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void reset(String line) {
        desk.reset(line);
    }

    @Override
    public Disclosure disclosure() {
        return disclosures.present();
    }

    @Override
    @PreAuthorize(MAY_SET)
    public Disclosure changeDisclosure(@Nullable String version, DisclosureRequest request) {
        return disclosures.change(IfMatch.version(version), request);
    }

    @Override
    public Page<BlockedCaller> blocked(int page, int size) {
        return blocked.list(page, size);
    }

    @Override
    @PreAuthorize(MAY_SET)
    @ResponseStatus(HttpStatus.CREATED)
    public BlockedCaller block(NewBlockedCaller request) {
        return blocked.block(request);
    }

    @Override
    @PreAuthorize(MAY_SET)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void unblock(UUID id) {
        blocked.unblock(id);
    }
}
