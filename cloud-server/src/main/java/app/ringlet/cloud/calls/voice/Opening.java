package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.log.Unattended;
import app.ringlet.cloud.calls.rules.CallPlan;
import app.ringlet.cloud.calls.rules.CallPlan.Handling;
import app.ringlet.cloud.calls.rules.CallPlans;
import app.ringlet.cloud.calls.voicemail.Voicemails;
import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a call begins, by the salon's rules: who comes to the telephone, and what the caller is told before anything else. */
@Component
class Opening {

    private final CallLog calls;
    private final CallPlans plans;
    private final Unattended unattended;
    private final Voicemails voicemails;
    private final DeskRing desks;

    Opening(CallLog calls, CallPlans plans, Unattended unattended, Voicemails voicemails, DeskRing desks) {
        this.calls = calls;
        this.plans = plans;
        this.unattended = unattended;
        this.voicemails = voicemails;
        this.desks = desks;
    }

    /** The first thing that happens on the line; the same again if it is asked again. @param turns for what the assistant says */
    Answer opened(Salon salon, Call call, Answering turns) {
        if (call.isAtDesk()) {
            return turns.greeted(salon, call);
        }
        CallPlan plan = plans.of(salon, call);
        String told = plan.told();
        if (told != null) {
            unattended.toldFirst(salon, call, told);
        }
        boolean greeted = calls.answerTo(call, 0).isPresent();
        return told(salon, told, greeted ? turns.greeted(salon, call) : begun(salon, call, plan, turns));
    }

    /** The desks have rung in vain, or had the call before anybody else. @param nobody whether nobody came who was waited for */
    Answer afterDesks(Salon salon, Call call, Answering turns, boolean nobody) {
        CallPlan plan = plans.find(call.id()).orElse(CallPlan.ASSISTANT);
        return afterDesks(salon, call, plan, turns, nobody);
    }

    private Answer begun(Salon salon, Call call, CallPlan plan, Answering turns) {
        if (call.state() == CallState.VOICEMAIL) {
            return voicemail(salon, call, plan.handling() == Handling.VOICEMAIL ? plan.greeting() : null);
        }
        return switch (plan.handling()) {
            case ASSISTANT -> turns.greeted(salon, call, plan.greeting());
            case DESK_THEN_ASSISTANT, DESK_THEN_VOICEMAIL -> atDesks(salon, call, plan, turns);
            case VOICEMAIL -> voicemail(salon, call, plan.greeting());
            case ANNOUNCEMENT ->
                turns.dismissed(salon, call, Objects.requireNonNullElse(plan.greeting(), goodbye(salon)), null);
            case REFUSAL -> turns.dismissed(salon, call, goodbye(salon), CallOutcome.ANSWERED);
        };
    }

    private Answer atDesks(Salon salon, Call call, CallPlan plan, Answering turns) {
        boolean waiting = call.state() == CallState.RINGING || call.state() == CallState.RINGING_DESK;
        boolean softphones = desks.mayRing(salon);
        String telephone = salon.deskPhone();
        if (!waiting || !softphones && telephone == null) {
            return afterDesks(salon, call, plan, turns, true);
        }
        String language = LineWords.language(salon);
        String words =
                Objects.requireNonNullElseGet(plan.greeting(), () -> LineWords.RINGING.say(language, salon.name()));
        unattended.rings(salon, call, words);
        return softphones || telephone == null
                ? desks.ring(salon, call, words, language)
                : new Answer.RingDesk(words, language, telephone, 0, plan.ringSeconds());
    }

    /** Who was with a colleague goes on to the assistant, even where it is off otherwise: somebody has handed them over. */
    private Answer afterDesks(Salon salon, Call call, CallPlan plan, Answering turns, boolean nobody) {
        if (plan.handling() == Handling.DESK_THEN_VOICEMAIL && (nobody || call.outcome() == null)) {
            return voicemail(salon, call, null);
        }
        String told = plan.toldByAssistant();
        if (told != null) {
            unattended.toldByAssistant(salon, call, told);
        }
        return told(salon, told, turns.greeted(salon, call));
    }

    private Answer voicemail(Salon salon, Call call, @Nullable String greeting) {
        String language = LineWords.language(salon);
        String words =
                Objects.requireNonNullElseGet(greeting, () -> LineWords.LEAVE_MESSAGE.say(language, salon.name()));
        return voicemails.begin(salon, call, words)
                ? new Answer.Voicemail(words, language)
                : new Answer.HangUp("", language);
    }

    private static Answer told(Salon salon, @Nullable String words, Answer then) {
        return Answer.told(words, LineWords.language(salon), then);
    }

    private static String goodbye(Salon salon) {
        return LineWords.REFUSED.say(LineWords.language(salon));
    }
}
