package app.ringlet.cloud.receptionist.model.builtin;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.EnumMap;
import java.util.Map;

/** How often each question was asked since something was last learnt. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Repeats {

    private Map<Asked, Integer> asked = new EnumMap<>(Asked.class);

    /** What was known when the questions were last counted. */
    private String known = "";

    /** @return how often it was asked while no more than {@code now} was known */
    int count(Asked question, String now) {
        if (!now.equals(known)) {
            known = now;
            asked.clear();
        }
        return asked.merge(question, 1, Integer::sum);
    }
}
