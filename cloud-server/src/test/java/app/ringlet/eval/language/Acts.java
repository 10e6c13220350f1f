package app.ringlet.eval.language;

import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.ActReader.Asked;
import app.ringlet.cloud.receptionist.understanding.DialogueAct;
import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Understander;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.eval.Scored;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The callers' turns of the hair-stylist dialogues ({@code hair_stylist_dialogues.jsonl}, Schema-Guided Dialogue).
 *
 * <p>A turn may carry several acts. It is right if all of this holds: the main act, the first of its acts in the order of
 * {@link DialogueAct} (what is told, what is asked, no, yes, thanks, goodbye), is the main act understood; a yes is not
 * taken for a no, nor a no for a yes; and a date or a time that it gives is understood as the one that the collection
 * has, and as no other. What the assistant of the dialogue did in the turn before is known, as it is to a receptionist:
 * whether it asked for something, read something back, offered to book, or asked whether there is anything else.
 */
public final class Acts {

    private static final String FILE = "hair_stylist_dialogues.jsonl";
    private static final LocalDate COLLECTED = LocalDate.of(2019, 3, 1);

    private Acts() {}

    /** Every user turn that has an act known here; none if the file is missing. */
    public static List<Scored> score(Path folder) {
        List<Scored> scored = new ArrayList<>();
        for (JsonNode row : Rows.of(folder.resolve(FILE))) {
            dialogue(row, scored);
        }
        return scored;
    }

    /** Whether the turn is of a dialogue that is not looked at. */
    public static boolean heldOut(Scored scored) {
        return Rows.heldOut(scored.id().substring(0, scored.id().lastIndexOf('#')));
    }

    private static void dialogue(JsonNode row, List<Scored> scored) {
        SalonFacts facts = Rows.salonOn(now(Rows.text(row, "reference_now")));
        Understander understander = new Understander(facts, "en-US");
        String id = Rows.text(row, "id").isEmpty() ? Rows.text(row, "dialogue_id") : Rows.text(row, "id");
        Set<String> before = Set.of();
        List<Days> days = List.of();
        int place = 0;
        for (JsonNode turn : row.path("turns")) {
            place++;
            Set<String> done = done(turn);
            if (!Rows.text(turn, "speaker").equals("user")) {
                before = done;
                continue;
            }
            Expected expected = Expected.of(turn, done);
            String text = Rows.text(turn, "text");
            if (expected.acts().isEmpty() || text.isBlank()) {
                continue;
            }
            boolean time = !before.isEmpty() && !before.equals(Set.of("REQ_MORE"));
            Heard heard = understander.hear(Utterance.of(text), new Expectation(days, time, false, false, false));
            Set<DialogueAct> acts = understander.acts(text, asked(before));
            days = heard.when().days().isEmpty() ? days : heard.when().days();
            scored.add(judge(id + "#" + place, text, expected, acts, heard.when()));
        }
    }

    private static Asked asked(Set<String> before) {
        if (before.contains("REQ_MORE")) {
            return Asked.ANYTHING_ELSE;
        }
        if (before.contains("CONFIRM") || before.contains("OFFER_INTENT")) {
            return Asked.WHETHER;
        }
        return before.contains("NOTIFY_SUCCESS") || before.isEmpty() ? Asked.NOTHING : Asked.WHAT;
    }

    private static Scored judge(String id, String text, Expected expected, Set<DialogueAct> acts, When when) {
        String day = expected.date().isEmpty()
                ? ""
                : when.days().size() == 1
                                && when.days()
                                        .getFirst()
                                        .from()
                                        .equals(when.days().getFirst().to())
                        ? when.days().getFirst().from().toString()
                        : when.days().toString();
        String time = expected.time().isEmpty() || when.times() == null
                ? ""
                : String.valueOf(when.times().exact());
        boolean main = !acts.isEmpty() && first(acts) == first(expected.acts());
        boolean contrary = contrary(acts, expected.acts(), DialogueAct.YES, DialogueAct.NO)
                || contrary(acts, expected.acts(), DialogueAct.NO, DialogueAct.YES);
        boolean slots = day.equals(expected.date()) && time.equals(expected.time());
        return new Scored(
                "acts",
                id,
                text,
                (new TreeSet<>(expected.acts()) + " " + expected.date() + " " + expected.time()).strip(),
                (new TreeSet<>(acts) + " " + day + " " + time).strip(),
                main && !contrary && slots);
    }

    private static DialogueAct first(Set<DialogueAct> acts) {
        return new TreeSet<>(acts).first();
    }

    private static boolean contrary(
            Set<DialogueAct> got, Set<DialogueAct> expected, DialogueAct one, DialogueAct other) {
        return got.contains(one) && !got.contains(other) && expected.contains(other) && !expected.contains(one);
    }

    private static LocalDate now(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException none) {
            return COLLECTED;
        }
    }

    private static Set<String> done(JsonNode turn) {
        Set<String> acts = new HashSet<>();
        for (JsonNode frame : turn.path("frames")) {
            frame.path("acts").forEach(a -> acts.add(Rows.text(a, "act")));
        }
        acts.remove("");
        return acts;
    }

    /** What the collection says of a turn. @param date ISO, or empty @param time 24 hours, or empty */
    private record Expected(Set<DialogueAct> acts, String date, String time) {

        static Expected of(JsonNode turn, Set<String> done) {
            EnumSet<DialogueAct> acts = EnumSet.noneOf(DialogueAct.class);
            for (String act : done) {
                switch (act) {
                    case "INFORM", "INFORM_INTENT" -> acts.add(DialogueAct.INFORM);
                    case "REQUEST", "REQUEST_ALTS" -> acts.add(DialogueAct.ASK);
                    case "NEGATE", "NEGATE_INTENT" -> acts.add(DialogueAct.NO);
                    case "AFFIRM", "AFFIRM_INTENT", "SELECT" -> acts.add(DialogueAct.YES);
                    case "THANK_YOU" -> acts.add(DialogueAct.THANKS);
                    case "GOODBYE" -> acts.add(DialogueAct.BYE);
                    default -> {}
                }
            }
            return new Expected(acts, slot(turn, "appointment_date"), slot(turn, "appointment_time"));
        }

        private static String slot(JsonNode turn, String name) {
            for (JsonNode frame : turn.path("frames")) {
                for (JsonNode act : frame.path("acts")) {
                    JsonNode value = act.path("canonical").path(0);
                    if (Rows.text(act, "slot").equals(name) && value.isString()) {
                        return value.asString();
                    }
                }
            }
            return "";
        }
    }
}
