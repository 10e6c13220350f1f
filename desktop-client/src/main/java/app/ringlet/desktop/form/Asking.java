package app.ringlet.desktop.form;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.protocol.ApiError.FieldError;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** One thing at a time that the server is asked to do, and why it did not. */
public final class Asking {

    private final BackgroundWork work;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableMap<String, String> fields = FXCollections.observableHashMap();
    private int asked;

    public Asking(BackgroundWork work) {
        this.work = work;
    }

    /** Does nothing while something is under way. @param ask blocks */
    public <T> void run(Callable<T> ask, Consumer<? super T> done) {
        run(ask, done, failure -> false);
    }

    /** @param settled deals with a failure itself, without a problem to be told, if it returns true */
    public <T> void run(Callable<T> ask, Consumer<? super T> done, Predicate<ServerFailure> settled) {
        if (busy.get()) {
            return;
        }
        tell("");
        busy.set(true);
        int mine = ++asked;
        work.run(
                ask,
                answer -> {
                    if (mine == asked) {
                        busy.set(false);
                        done.accept(answer);
                    }
                },
                failure -> {
                    if (mine == asked) {
                        busy.set(false);
                        if (!(failure instanceof ServerFailure known && settled.test(known))) {
                            fail(failure);
                        }
                    }
                });
    }

    private void fail(Throwable failure) {
        List<FieldError> errors = failure instanceof ServerFailure.Refused refused ? refused.fields() : List.of();
        errors.forEach(error -> fields.merge(head(error.field()), sentence(error), (a, b) -> a + " " + b));
        problem.set(ServerFailure.inWords(failure));
    }

    private static String head(String path) {
        return path.split("[\\[.]", 2)[0];
    }

    /** Of a list it says which line. */
    private static String sentence(FieldError error) {
        String message = error.message().isEmpty()
                ? "This is not accepted."
                : Character.toUpperCase(error.message().charAt(0))
                        + error.message().substring(1);
        var line = Pattern.compile("\\[(\\d{1,6})]").matcher(error.field());
        String ended = message.endsWith(".") ? message : message + ".";
        return line.find() ? "Line " + (Integer.parseInt(line.group(1)) + 1) + ": " + ended : ended;
    }

    /** Takes away what was told before. */
    public void tell(String words) {
        fields.clear();
        problem.set(words);
    }

    public void forget() {
        asked++;
        busy.set(false);
        tell("");
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it was not done; empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is wrong with single fields, by their names in the request, such as {@code greetings}. */
    public ObservableMap<String, String> fields() {
        return fields;
    }
}
