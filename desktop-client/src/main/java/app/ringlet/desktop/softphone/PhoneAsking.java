package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.CallView;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Asks the server to do something with a call, one thing at a time, so that a second click does nothing twice. */
final class PhoneAsking {

    private final LiveSalon salon;
    private final BackgroundWork work;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    PhoneAsking(LiveSalon salon, BackgroundWork work) {
        this.salon = salon;
        this.work = work;
    }

    /** Does nothing while something else is asked. */
    void ask(Callable<CallView> act, Consumer<CallView> done, Runnable failed) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        work.run(
                act,
                call -> {
                    busy.set(false);
                    done.accept(call);
                    salon.put(call);
                },
                failure -> {
                    busy.set(false);
                    problem.set(ServerFailure.inWords(failure));
                    failed.run();
                });
    }

    /** @param words what went wrong, without anything having been asked */
    void tell(String words) {
        problem.set(words);
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
