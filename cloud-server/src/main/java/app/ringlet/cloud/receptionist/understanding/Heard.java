package app.ringlet.cloud.receptionist.understanding;

import app.ringlet.cloud.receptionist.understanding.time.When;
import java.util.Optional;
import java.util.Set;

/**
 * What one utterance may mean; what it does mean depends on what was asked.
 *
 * @param answer whether it agrees
 * @param name the caller's name
 * @param digits a phone number's digits
 */
public record Heard(
        Words words,
        Set<Intent> intents,
        Optional<YesNo> answer,
        When when,
        MenuMatcher.Named menu,
        StaffMatcher.Named staff,
        Optional<OfferReference> reference,
        Optional<String> name,
        Optional<String> digits) {

    public boolean has(Intent intent) {
        return intents.contains(intent);
    }

    public boolean yes() {
        return answer.filter(YesNo.YES::equals).isPresent();
    }

    public boolean no() {
        return answer.filter(YesNo.NO::equals).isPresent();
    }

    /** Whether it says anything about a visit. */
    public boolean wishes() {
        return !when.isEmpty() || !menu.isEmpty() || !staff.isEmpty();
    }
}
