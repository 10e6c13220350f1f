package app.ringlet.cloud.receptionist.model;

import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import app.ringlet.protocol.assistant.HandOver;
import java.util.List;

/** Whether the salon's owner wants a person for what the caller just said. No model outside is asked about that. */
public final class PersonDue {

    private static final Expectation NOTHING = new Expectation(List.of(), false, false, false, false);

    private PersonDue() {}

    public static boolean after(Dialogue dialogue) {
        HandOver rules = dialogue.facts().assistant().handOver();
        if (!rules.onComplaint() && !rules.onEmergency()) {
            return false;
        }
        Heard heard = new Understander(dialogue.facts(), dialogue.state().language()).hear(dialogue.heard(), NOTHING);
        return rules.onEmergency() && heard.has(Intent.EMERGENCY)
                || rules.onComplaint() && heard.has(Intent.COMPLAINT) && !heard.has(Intent.WRONG_NAME);
    }
}
