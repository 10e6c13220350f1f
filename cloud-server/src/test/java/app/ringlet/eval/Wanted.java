package app.ringlet.eval;

import app.ringlet.eval.scenario.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is expected of a call, in words. */
final class Wanted {

    private Wanted() {}

    static String of(Expected expected) {
        List<String> all = new ArrayList<>();
        expected.booked().forEach(v -> all.add("booked " + visit(v)));
        expected.moved().forEach(v -> all.add("moved " + visit(v)));
        expected.cancelled().forEach(id -> all.add("cancelled " + id));
        expected.confirmed().forEach(id -> all.add("confirmed " + id));
        expected.waiting().forEach(v -> all.add("waiting " + visit(v)));
        if (!expected.message().isEmpty()) {
            all.add("message " + String.join(" ", expected.message()).strip());
        }
        if (!expected.told().isEmpty()) {
            all.add("told " + expected.told());
        }
        if (!expected.outcomes().isEmpty()) {
            all.add("outcome " + expected.outcomes());
        }
        return all.isEmpty() ? "nothing changes" : String.join("; ", all);
    }

    private static String visit(Expected.Visit visit) {
        return (visit.id() + " " + (visit.services().isEmpty() ? "" : visit.services())
                        + (visit.party() > 1 ? " for " + visit.party() : "")
                        + " with " + Objects.requireNonNullElse(visit.with(), "anyone") + " " + visit.when()
                        + (visit.client() == null ? "" : " for " + visit.client()))
                .strip();
    }
}
