package app.ringlet.eval.scenario;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in the middle of a call, once.
 *
 * @param turn of the caller, from 1, at which it happens at the latest; 0 if only {@code on} tells
 * @param on what is asked for just then, one or several: greeting, offer, readback, name, phone, service, staff, when, done
 * @param say what is said; empty for silence
 * @param instead whether it is said in place of the answer; otherwise the answer follows in the same breath
 * @param silence whether nothing is said at all
 * @param pressed keys that are pressed in place of words
 * @param want which of the wants changes, from 0
 * @param change what the caller wants from now on; absent for no change
 */
public record Twist(
        int turn,
        Set<String> on,
        String say,
        boolean instead,
        boolean silence,
        String pressed,
        int want,
        @Nullable Want change) {

    private static final Set<String> MOMENTS =
            Set.of("greeting", "offer", "readback", "name", "phone", "service", "staff", "when", "done");

    static Twist of(Fields fields, java.util.List<Want> wants) {
        Set<String> on = Set.copyOf(fields.texts("on"));
        if (!MOMENTS.containsAll(on)) {
            throw fields.problem(
                    "on", "must be one of " + MOMENTS.stream().sorted().toList());
        }
        int turn = fields.number("turn", 0);
        if (turn < 1 && on.isEmpty()) {
            throw fields.problem("turn", "or on is required");
        }
        int want = fields.number("want", 1) - 1;
        if (want < 0 || want >= wants.size()) {
            throw fields.problem("want", "there is no such want");
        }
        Want change = fields.has("change") ? Want.patched(wants.get(want), fields.child("change")) : null;
        Twist twist = new Twist(
                turn,
                on,
                String.valueOf(fields.textOr("say", "")),
                !fields.flag("and-answers", false),
                fields.flag("silence", false),
                String.valueOf(fields.textOr("press", "")),
                want,
                change);
        fields.end();
        if (twist.say.isEmpty() && !twist.silence && twist.pressed.isEmpty()) {
            throw fields.problem("say", "is required, or silence or press");
        }
        return twist;
    }
}
