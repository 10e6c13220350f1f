package app.ringlet.eval.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the salon's book shall say after the call. What is not named here must be as it was.
 *
 * @param booked visits that are new
 * @param moved visits that were there, as they are now
 * @param cancelled ids of visits that were there
 * @param confirmed ids of visits that were there
 * @param waiting new entries of the waiting list
 * @param message words that the message taken contains; one empty text for any message; empty if none is wanted or minded
 * @param outcomes of the call, any of which is right; empty for any
 * @param reasons of the call, any of which is right; empty for any
 * @param told words that the caller must have been told, each with alternatives after a bar
 * @param notTold words that the caller must not have been told
 */
public record Expected(
        List<Visit> booked,
        List<Visit> moved,
        List<String> cancelled,
        List<String> confirmed,
        List<Visit> waiting,
        List<String> message,
        List<String> outcomes,
        List<String> reasons,
        List<String> told,
        List<String> notTold) {

    /**
     * @param id of a visit that was there; empty for a new one
     * @param services all of them; empty for as they were
     * @param with absent for anyone
     * @param client who it is under; absent for anyone
     * @param phone absent for any
     */
    public record Visit(
            String id,
            List<String> services,
            List<String> addOns,
            @Nullable String with,
            Wish when,
            @Nullable String client,
            @Nullable String phone,
            int party) {}

    static Expected of(Fields fields, Expected derived) {
        Expected expected = fields.flag("nothing", false)
                ? new Expected(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        fields.texts("message"),
                        fields.texts("outcome"),
                        fields.texts("reason"),
                        fields.texts("told"),
                        fields.texts("not-told"))
                : new Expected(
                        fields.has("booked") ? visits(fields, "booked") : derived.booked,
                        fields.has("moved") ? visits(fields, "moved") : derived.moved,
                        fields.has("cancelled") ? fields.texts("cancelled") : derived.cancelled,
                        fields.has("confirmed") ? fields.texts("confirmed") : derived.confirmed,
                        fields.has("waiting") ? visits(fields, "waiting") : derived.waiting,
                        fields.has("message") ? fields.texts("message") : derived.message,
                        fields.has("outcome") ? fields.texts("outcome") : derived.outcomes,
                        fields.texts("reason"),
                        fields.texts("told"),
                        fields.texts("not-told"));
        for (String field : List.of("booked", "moved", "cancelled", "confirmed", "waiting")) {
            fields.has(field);
        }
        fields.end();
        return expected;
    }

    private static List<Visit> visits(Fields fields, String name) {
        return fields.children(name).stream().map(Expected::visit).toList();
    }

    private static Visit visit(Fields fields) {
        String with = fields.textOr("with", null);
        Visit visit = new Visit(
                String.valueOf(fields.textOr("id", "")),
                fields.texts("service"),
                fields.texts("add"),
                with,
                fields.has("when") ? Wish.of(fields.child("when")) : Wish.ANY,
                fields.textOr("client", null),
                fields.textOr("phone", null),
                fields.number("party", 1));
        fields.end();
        return visit;
    }
}
