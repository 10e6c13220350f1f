package app.ringlet.protocol.salon;

import java.util.List;

/** @param current the newest word on each kind that was ever spoken of. @param history all of it, newest first; 200 at most */
public record ClientConsents(List<ConsentView> current, List<ConsentView> history) {

    public ClientConsents {
        current = List.copyOf(current);
        history = List.copyOf(history);
    }
}
