package app.ringlet.eval.language;

import static app.ringlet.cloud.receptionist.understanding.Intent.*;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import app.ringlet.cloud.receptionist.understanding.YesNo;
import app.ringlet.eval.Scored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One-line utterances of CLINC150 ({@code intents_clinc150.jsonl}). A line is right if its main meaning
 * ({@link Heard#gist()}), one and no more, is what its label means at a salon. A line that is out of scope ({@code oos},
 * a set of its own) is right if nothing that acts was understood in it, neither as the main meaning nor beside it.
 */
public final class Intents {

    private static final String FILE = "intents_clinc150.jsonl";
    private static final String OUT_OF_SCOPE = "oos";
    private static final String NO_ACT = "no act";

    /** What each label of the collection means when it is said to a salon's receptionist. */
    private static final Map<String, Set<String>> MEANS = Map.ofEntries(
            means("yes", YesNo.YES),
            means("no", YesNo.NO),
            means("maybe", MAYBE),
            means("repeat", REPEAT),
            means("greeting", GREETING),
            means("goodbye", GOODBYE),
            means("thank_you", THANKS),
            means("change_language", CHANGE_LANGUAGE),
            means("are_you_a_bot", ROBOT),
            means("what_is_your_name", YOUR_NAME),
            // Who runs this, whom do I speak with: the name of the salon answers.
            means("who_do_you_work_for", WHO_ARE_YOU),
            means("what_can_i_ask_you", CAPABILITIES),
            means("time", TIME_NOW),
            means("date", DATE_TODAY),
            means("user_name", MY_NAME),
            // "Call me Pam" tells a name; "change my name" says that the one in the book is wrong.
            means("change_user_name", WRONG_NAME, NAME_GIVEN),
            // Days on which nobody works are asked for with the opening hours.
            means("next_holiday", HOURS),
            means("how_busy", BUSY),
            means("accept_reservations", TAKES_BOOKINGS),
            // Something else than the caller's car or table is looked after here, the request is the same.
            means("schedule_maintenance", BOOK),
            means("schedule_meeting", BOOK),
            means("restaurant_reservation", BOOK),
            means("cancel_reservation", CANCEL),
            // Both are answered by reading out the caller's own appointment.
            means("confirm_reservation", CONFIRM, MY_APPOINTMENTS),
            means("calendar", MY_APPOINTMENTS),
            means("meeting_schedule", MY_APPOINTMENTS),
            // "Cancel that" drops what is going on, or an appointment: only the talk so far can tell.
            means("cancel", NEVER_MIND, CANCEL),
            means("directions", ADDRESS),
            means("distance", ADDRESS));

    private static final String UPDATE = "calendar_update";

    private Intents() {}

    private static Map.Entry<String, Set<String>> means(String label, Enum<?>... accepted) {
        return Map.entry(label, Set.of(accepted).stream().map(Enum::name).collect(Collectors.toSet()));
    }

    /** Every row that has a label known here; none if the file is missing. */
    public static List<Scored> score(Path folder) {
        Understander understander = new Understander(Luna.facts(), "en-US");
        List<Scored> scored = new ArrayList<>();
        for (JsonNode row : Rows.of(folder.resolve(FILE))) {
            String text = Rows.text(row, "text");
            String label = Rows.text(row, "intent");
            if (text.isBlank()) {
                continue;
            }
            Heard heard = understander.hear(Utterance.of(text), new Expectation(List.of(), false, false, false, false));
            String id = label + "/" + (scored.size() + 1);
            if (label.equals(OUT_OF_SCOPE)) {
                scored.add(outOfScope(id, text, heard));
            } else if (MEANS.containsKey(label) || label.equals(UPDATE)) {
                Set<String> expected = expected(label, text);
                String got = heard.gist();
                scored.add(new Scored("intents", id, text, String.join("|", expected), got, expected.contains(got)));
            }
        }
        return scored;
    }

    /** An entry that is added is booked, one that is taken off is cancelled, one that is changed is moved. */
    private static Set<String> expected(String label, String text) {
        if (!label.equals(UPDATE)) {
            return MEANS.getOrDefault(label, Set.of());
        }
        boolean off =
                text.matches("(?is).*\\b(remove\\w*|delete\\w*|clear|taken?|off|rid|cancel\\w*|erase|scratch)\\b.*");
        boolean other = text.matches("(?is).*\\b(change|move|reschedule|shift|push)\\b.*");
        return Set.of(off ? CANCEL.name() : other ? MOVE.name() : BOOK.name());
    }

    private static Scored outOfScope(String id, String text, Heard heard) {
        List<String> acts = heard.intents().stream()
                .filter(Intent::acts)
                .map(Enum::name)
                .sorted()
                .toList();
        String got = acts.isEmpty() ? NO_ACT : String.join("|", acts);
        return new Scored(OUT_OF_SCOPE, id, text, NO_ACT, got, acts.isEmpty());
    }

    /** Whether the row is one of those that are not looked at. */
    public static boolean heldOut(Scored scored) {
        return Rows.heldOut(scored.input());
    }
}
