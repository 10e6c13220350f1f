package app.ringlet.cloud.assistant.web;

import app.ringlet.cloud.assistant.trial.Trials;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.assistant.NewTrial;
import app.ringlet.protocol.assistant.TrialTurn;
import app.ringlet.protocol.assistant.TrialView;
import app.ringlet.protocol.assistant.TrialsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('assistant:write') and hasAuthority('clients:read')")
@NotAudited("nothing is changed, and nobody is told anything")
class TrialsController implements TrialsApi {

    private final Trials trials;

    TrialsController(Trials trials) {
        this.trials = trials;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public TrialView open(NewTrial request) {
        return trials.open(request.clientId());
    }

    @Override
    public ConversationTurn say(UUID id, TrialTurn request) {
        return trials.say(id, request.text());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void end(UUID id) {
        trials.end(id);
    }
}
