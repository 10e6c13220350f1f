package app.ringlet.desktop.form;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ServerFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How something comes from the server. What is shown stays while it is asked for anew, and when that fails. */
public final class Loading {

    /** So long nothing moves: most answers come before. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private int asked;

    public Loading(BackgroundWork work) {
        this.work = work;
    }

    /** Answers to what was asked before are dropped. @param ask blocks */
    public <T> void run(Callable<T> ask, Consumer<T> show) {
        int mine = ++asked;
        problem.set("");
        if (state.get() == State.FAILED) {
            state.set(State.WAITING);
        }
        work.later(PATIENCE, () -> {
            if (mine == asked && state.get() == State.WAITING) {
                state.set(State.SKELETON);
            }
        });
        work.run(
                ask,
                answer -> {
                    if (mine == asked) {
                        show.accept(answer);
                        state.set(State.READY);
                    }
                },
                failure -> {
                    if (mine == asked) {
                        problem.set(ServerFailure.inWords(failure));
                        state.set(state.get() == State.READY ? State.READY : State.FAILED);
                    }
                });
    }

    /** Nothing is known any more; an answer that is under way is dropped. */
    public void forget() {
        asked++;
        problem.set("");
        state.set(State.WAITING);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the last try failed; empty if it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is to be seen. */
    public enum State {
        WAITING,
        SKELETON,
        READY,
        FAILED
    }
}
