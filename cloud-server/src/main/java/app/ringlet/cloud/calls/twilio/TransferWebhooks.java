package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.ThirdGone;
import app.ringlet.cloud.calls.log.TransferSteps;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.calls.TransferView.Step;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the carrier says of a third who is asked whether they take a call. Of an attempt that is over nothing is done but hang up. */
@RestController
@NotAudited("who asked the third was written down; what becomes of it stands in the call")
@RequestMapping(path = VoiceScript.PATH + "/transfer", produces = MediaType.TEXT_XML_VALUE)
class TransferWebhooks {

    private static final Answer HANG_UP = new Answer.HangUp("", ConversationState.ENGLISH);

    private final TransferSteps steps;
    private final LiveCalls live;
    private final Patching patching;
    private final VoiceScript script;
    private final DialledLegs legs;
    private final ApplicationEventPublisher events;

    TransferWebhooks(
            TransferSteps steps,
            LiveCalls live,
            Patching patching,
            VoiceScript script,
            DialledLegs legs,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.live = live;
        this.patching = patching;
        this.script = script;
        this.legs = legs;
        this.events = events;
    }

    /** The third's stream is over: it is opened again if they are on the line still, and wanted. */
    @PostMapping("/media")
    String media(
            @RequestParam("call") UUID call, @RequestParam("leg") UUID leg, @RequestParam Map<String, String> form) {
        boolean over = "completed".equals(form.get("CallStatus"));
        Answer answer = steps.tenantOf(call)
                .filter(tenant -> !over
                        && CurrentTenant.<Boolean, RuntimeException>call(tenant, () -> steps.goesOn(call, leg))
                        && live.of(tenant, call).third().mayTryAgain())
                .<Answer>map(tenant -> patching.consult(tenant, call, leg))
                .orElse(HANG_UP);
        if (answer == HANG_UP) {
            gone(call, leg, Step.LEFT);
        }
        return script.of(answer);
    }

    /** Somebody outside has picked up, to whom a call that may be recorded is passed on. @param language BCP 47 */
    @PostMapping("/recorded")
    String recorded(@RequestParam("lang") String language) {
        return VoiceScript.recorded(language);
    }

    @PostMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status(
            @RequestParam("call") UUID call,
            @RequestParam("leg") UUID leg,
            @RequestParam("CallSid") String sid,
            @RequestParam Map<String, String> form) {
        switch (form.getOrDefault("CallStatus", "")) {
            case "busy" -> gone(call, leg, Step.BUSY);
            case "failed", "no-answer", "canceled" -> gone(call, leg, Step.NO_ANSWER);
            case "completed" -> gone(call, leg, Step.LEFT);
            // On its way. That they have answered, their audio says.
            default -> legs.toldOfThird(call, leg, sid);
        }
    }

    private void gone(UUID call, UUID leg, Step how) {
        steps.tenantOf(call).ifPresent(tenant -> events.publishEvent(new ThirdGone(tenant, call, leg, how)));
    }
}
