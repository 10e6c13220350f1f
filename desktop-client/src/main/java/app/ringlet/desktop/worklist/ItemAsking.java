package app.ringlet.desktop.worklist;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.WorkItemView;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Asks the server about items of the worklist, one thing at a time for each, so that a second click does nothing twice. */
final class ItemAsking {

    private final LiveSalon salon;
    private final BackgroundWork work;
    private final Runnable changed;
    private final Set<UUID> underWay = new HashSet<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param changed told when an item begins to be busy, and when it ends in vain */
    ItemAsking(LiveSalon salon, BackgroundWork work, Runnable changed) {
        this.salon = salon;
        this.work = work;
        this.changed = changed;
    }

    boolean busy(UUID item) {
        return underWay.contains(item);
    }

    /** @param question blocks. @param done told once the server has said yes */
    void ask(UUID item, Callable<WorkItemView> question, Runnable done) {
        if (!underWay.add(item)) {
            return;
        }
        problem.set("");
        changed.run();
        work.run(
                question,
                answer -> {
                    underWay.remove(item);
                    salon.put(answer);
                    done.run();
                },
                failure -> {
                    underWay.remove(item);
                    problem.set(ServerFailure.inWords(failure));
                    changed.run();
                });
    }

    /** @param words what went wrong, without anything having been asked */
    void tell(String words) {
        problem.set(words);
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
