package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.log.CallVoices;
import app.ringlet.cloud.calls.voice.DeskRing;
import app.ringlet.cloud.providers.ModelBudget;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.tenancy.Salon;
import org.springframework.stereotype.Component;

/** Makes the {@link TurnDesk} of each call. */
@Component
class TurnDesks {

    private final CallLog log;
    private final CallVoices voices;
    private final Receptionist receptionist;
    private final ModelBudget budget;
    private final DeskRing desks;
    private final RealtimeSettings settings;

    TurnDesks(
            CallLog log,
            CallVoices voices,
            Receptionist receptionist,
            ModelBudget budget,
            DeskRing desks,
            RealtimeSettings settings) {
        this.log = log;
        this.voices = voices;
        this.receptionist = receptionist;
        this.budget = budget;
        this.desks = desks;
        this.settings = settings;
    }

    TurnDesk of(Salon salon, Call call) {
        return new TurnDesk(salon, call, log, voices, receptionist, budget, desks, settings.words());
    }
}
