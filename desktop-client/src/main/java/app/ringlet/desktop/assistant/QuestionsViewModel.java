package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.assistant.OpenQuestion;
import app.ringlet.protocol.assistant.QuestionsApi;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What callers asked and the assistant did not know, to be answered once and for all. */
public final class QuestionsViewModel {

    private static final int PAGE = 50;

    private final QuestionsApi server;
    private final BackgroundWork work;
    private final LiveSalon salon;
    private final DeskClock clock;
    private final Loading loading;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper settled = new ReadOnlyStringWrapper("");

    QuestionsViewModel(QuestionsApi server, BackgroundWork work, LiveSalon salon, DeskClock clock) {
        this.server = server;
        this.work = work;
        this.salon = salon;
        this.clock = clock;
        this.loading = new Loading(work);
    }

    /**
     * One question.
     *
     * @param language in words; empty for the salon's own, or if it is not known
     * @param answer what is typed; stays when the list is asked for anew
     */
    public record Row(
            UUID id, String question, String who, String when, String language, StringProperty answer, Asking asking) {}

    void load() {
        loading.run(() -> server.list(OpenQuestion.Status.OPEN, 0, PAGE), this::show);
    }

    private void show(Page<OpenQuestion> page) {
        List<Row> fresh = page.items().stream().map(this::row).toList();
        rows.setAll(fresh);
        long hidden = page.total() - fresh.size();
        more.set(hidden > 0 ? "The newest " + fresh.size() + " of " + page.total() + " are shown." : "");
    }

    private Row row(OpenQuestion question) {
        Row known = rows.stream()
                .filter(row -> row.id().equals(question.id()))
                .findFirst()
                .orElse(null);
        SalonWords words = salon.words();
        var client = question.client();
        return new Row(
                question.id(),
                question.question(),
                client != null ? client.name() : words.phone(question.phone()),
                words.dayAndTime(question.askedAt(), clock.now()),
                language(question.language()),
                known == null ? new SimpleStringProperty("") : known.answer(),
                known == null ? new Asking(work) : known.asking());
    }

    private static String language(@Nullable String tag) {
        return tag == null ? "" : AssistantWords.language(tag);
    }

    /** Writes down what is typed as what the assistant says from now on. */
    public void answer(Row row) {
        String answer = row.answer().get().strip();
        if (answer.isEmpty()) {
            row.asking().tell("Type what the assistant should say.");
            return;
        }
        settle(
                row,
                () -> server.answer(row.id(), new NewAnswer(null, answer)),
                "From now on the assistant knows this.");
    }

    /** Needs no answer. */
    public void dismiss(Row row) {
        settle(row, () -> server.dismiss(row.id()), "Dismissed.");
    }

    private void settle(Row row, Callable<OpenQuestion> ask, String words) {
        row.asking().run(ask, answer -> gone(row, words + " “" + row.question() + "”"), failure -> {
            boolean settledElsewhere = failure instanceof ServerFailure.Refused refused
                    && (refused.is(ErrorCode.BAD_TRANSITION) || refused.is(ErrorCode.NOT_FOUND));
            if (settledElsewhere) {
                gone(row, "Somebody else has settled it already: “" + row.question() + "”");
            }
            return settledElsewhere;
        });
    }

    private void gone(Row row, String words) {
        rows.remove(row);
        settled.set(words);
    }

    void forget() {
        loading.forget();
        rows.clear();
        more.set("");
        settled.set("");
    }

    public Loading loading() {
        return loading;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /** That there are more than are shown; empty if not. */
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** What became of the last one. */
    public ReadOnlyStringProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }
}
