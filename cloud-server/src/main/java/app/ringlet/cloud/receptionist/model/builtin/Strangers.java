package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.protocol.assistant.AllowedAct;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Callers who want no appointment: in need, with a grievance, by mistake, or with something to sell. */
final class Strangers {

    /** By country; 112 is answered on mobile telephones nearly everywhere else. */
    private static final Map<String, String> EMERGENCY_NUMBERS = Map.of(
            "US", "911", "CA", "911", "MX", "911", "GB", "999", "AU", "000", "NZ", "111", "ZA", "112", "IN", "112");

    private static final Set<Intent> BUSINESS = EnumSet.of(
            Intent.BOOK,
            Intent.MOVE,
            Intent.CANCEL,
            Intent.MY_APPOINTMENTS,
            Intent.CONFIRM,
            Intent.PRICE,
            Intent.HOURS);

    private final Desk desk;
    private final Notes notes;
    private final Heard heard;

    Strangers(Desk desk, Heard heard) {
        this.desk = desk;
        this.notes = desk.notes();
        this.heard = heard;
    }

    Optional<Step> step() {
        if (heard.has(Intent.EMERGENCY)) {
            return Optional.of(emergency());
        }
        if (notes.asked == Asked.MESSAGE) {
            return Optional.empty();
        }
        if (heard.has(Intent.COMPLAINT) && !heard.has(Intent.WRONG_NAME)) {
            return Optional.of(complaint());
        }
        boolean client = heard.intents().stream().anyMatch(BUSINESS::contains)
                || notes.task != Task.NONE
                || !heard.menu().isEmpty()
                || !heard.when().isEmpty();
        if (client) {
            return Optional.empty();
        }
        if (heard.has(Intent.ROBOT_CALLER) || heard.has(Intent.SALES_CALL)) {
            return Optional.of(desk.say(desk.line("talk.noSales"), Next.HANG_UP));
        }
        return heard.has(Intent.WRONG_NUMBER)
                ? Optional.of(
                        desk.say(desk.line("talk.wrongNumber", desk.facts().name()), Next.HANG_UP))
                : Optional.empty();
    }

    private Step emergency() {
        String number = EMERGENCY_NUMBERS.getOrDefault(desk.facts().country(), "112");
        boolean ring = desk.facts().assistant().handOver().onEmergency()
                && desk.facts().assistant().allows(AllowedAct.TRANSFER);
        notes.lead = "";
        notes.answered = !ring;
        return ring
                ? desk.person(desk.line("urgent.emergencyRing", number))
                : desk.say(desk.line("urgent.emergency", number), Next.LISTEN);
    }

    private Step complaint() {
        if (desk.facts().assistant().handOver().onComplaint()) {
            return desk.person(desk.line("person.complaint"));
        }
        notes.finish();
        notes.task = Task.MESSAGE;
        notes.say(desk.line("talk.sorryToHear"));
        return Tasks.goOn(desk);
    }
}
