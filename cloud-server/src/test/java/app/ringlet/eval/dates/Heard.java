package app.ringlet.eval.dates;

import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.receptionist.understanding.time.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was understood, in the words in which a {@link Meaning} is written. */
final class Heard {

    private Heard() {}

    static String words(When when) {
        List<String> parts = new ArrayList<>();
        when.days().forEach(d -> parts.add(days(d)));
        if (when.times() != null) {
            parts.add(times(when.times()));
        }
        when.refused().forEach(d -> parts.add("not " + days(d)));
        when.choices().forEach(c -> parts.add("or " + c));
        if (when.relative() != null) {
            parts.add(when.relative().toString());
        }
        if (when.soonest()) {
            parts.add("now");
        }
        if (when.latest()) {
            parts.add("latest");
        }
        if (when.anyDay()) {
            parts.add("any day");
        }
        return parts.isEmpty() ? "nothing" : String.join(" ", parts);
    }

    private static String days(Days days) {
        return days.single() ? days.from().toString() : days.from() + ".." + days.to();
    }

    private static String times(@Nullable Times times) {
        return times == null ? "" : times.exact() != null ? times.exact().toString() : times.from() + "-" + times.to();
    }
}
