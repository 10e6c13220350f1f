package app.ringlet.eval.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * One call that is to be played; see {@code docs/evaluation.md} for the file.
 *
 * @param id the file's path below the folder, without its ending
 * @param now the time on the salon's wall when it begins
 * @param says the caller's words by what they are asked for, in place of the usual ones
 */
public record Scenario(
        String id,
        String about,
        SalonSetup salon,
        LocalDateTime now,
        Before before,
        Person caller,
        List<Want> wants,
        Map<String, List<String>> says,
        List<Twist> twists,
        Expected expected) {

    /** The time on the wall in scenarios that do not say: a Tuesday morning. */
    private static final LocalDateTime USUAL_NOW = LocalDateTime.of(2026, 11, 17, 10, 0);

    static Scenario of(String id, Fields fields, Salons salons) {
        SalonSetup salon = salons.of(fields);
        Before before = Before.of(fields.child("before"), salon);
        Person caller = Person.of(fields.child("caller"));
        List<Want> wants = fields.children("wants").stream().map(Want::of).toList();
        if (wants.isEmpty()) {
            throw fields.problem("wants", "are required");
        }
        for (Want want : wants) {
            check(fields, want, salon, before);
        }
        List<Twist> twists =
                fields.children("twists").stream().map(f -> Twist.of(f, wants)).toList();
        Expected derived = Ends.of(caller, before, salon, wants, twists);
        Scenario scenario = new Scenario(
                id,
                String.valueOf(fields.textOr("about", id)),
                salon,
                fields.momentOr("now", USUAL_NOW),
                before,
                caller,
                wants,
                fields.child("says").phrases(),
                twists,
                Expected.of(fields.child("expect"), derived));
        fields.end();
        return scenario;
    }

    private static void check(Fields fields, Want want, SalonSetup salon, Before before) {
        want.services().forEach(name -> salon.check(fields, "wants.service", name));
        salon.checkPerson(fields, "wants.with", want.with());
        boolean unknown =
                want.which() != null && before.appointments().stream().noneMatch(v -> v.id().equals(want.which()));
        if (unknown) {
            throw fields.problem("wants.which", "\"" + want.which() + "\" is no id of before.appointments");
        }
    }
}
