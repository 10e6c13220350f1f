package app.ringlet.cloud.providers;

import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Use;
import java.util.List;

/** What a salon may use of the models of others in a calendar month, of its own time zone. */
public interface ModelBudget {

    /** Whether there is any left. If that cannot be known, there is none. */
    boolean left(Dialogue dialogue);

    /** Counts what was used; never fails. */
    void spend(Dialogue dialogue, List<Use> uses);
}
