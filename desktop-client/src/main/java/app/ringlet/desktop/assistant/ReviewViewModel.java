package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calls.CallWords;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.AssistantReview.FlaggedCall;
import app.ringlet.protocol.assistant.AssistantReview.NotOffered;
import app.ringlet.protocol.assistant.AssistantReview.Totals;
import app.ringlet.protocol.assistant.ReviewApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How the assistant did: sums, calls worth a look, and what callers asked for in vain. */
public final class ReviewViewModel {

    private final ReviewApi server;
    private final LiveSalon salon;
    private final DeskClock clock;
    private final Consumer<UUID> callOpener;
    private final Loading loading;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTH);
    private final ObservableList<Figure> figures = FXCollections.observableArrayList();
    private final ObservableList<Row> flagged = FXCollections.observableArrayList();
    private final ObservableList<NotOffered> notOffered = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper days = new ReadOnlyStringWrapper("");

    /** @param callOpener shows a call in the log */
    ReviewViewModel(
            ReviewApi server, BackgroundWork work, LiveSalon salon, DeskClock clock, Consumer<UUID> callOpener) {
        this.server = server;
        this.salon = salon;
        this.clock = clock;
        this.callOpener = callOpener;
        this.loading = new Loading(work);
        period.subscribe((was, is) -> load());
    }

    /** How far back one looks. */
    public enum Period {
        WEEK(7, "7 days"),
        MONTH(30, "30 days"),
        QUARTER(92, "3 months");

        private final int days;
        private final String words;

        Period(int days, String words) {
            this.days = days;
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A sum and what it is of. */
    public record Figure(String number, String what) {}

    /** A call worth a look. @param why in words, in the order of weight */
    public record Row(UUID callId, String who, String when, String outcome, List<String> why) {}

    void load() {
        LocalDate today = salon.words().today(clock.now());
        LocalDate from = today.minusDays(period.get().days - 1L);
        loading.run(() -> server.review(from.toString(), today.toString()), this::show);
    }

    private void show(AssistantReview review) {
        SalonWords words = salon.words();
        Totals sums = review.totals();
        long open = review.unresolved().size();
        figures.setAll(
                new Figure(number(sums.calls()), sums.calls() == 1 ? "call" : "calls"),
                new Figure(share(sums), "served to the end"),
                new Figure(number(open), open == 1 ? "question open" : "questions open"),
                new Figure(number(sums.inputTokens() + sums.outputTokens()), "tokens"),
                new Figure(dollars(sums.costMicros()), "for models"));
        flagged.setAll(review.flagged().stream().map(call -> row(call, words)).toList());
        notOffered.setAll(review.notOffered());
        days.set(words.shortDate(review.from()) + " – " + words.shortDate(review.to()));
    }

    private static String share(Totals sums) {
        return sums.calls() == 0 ? "–" : Math.round(100.0 * sums.served() / sums.calls()) + " %";
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String dollars(long micros) {
        return String.format(Locale.ROOT, "$%,.2f", micros / 1_000_000.0);
    }

    private Row row(FlaggedCall call, SalonWords words) {
        return new Row(
                call.callId(),
                words.phone(call.from()),
                words.dayAndTime(call.startedAt(), clock.now()),
                CallWords.outcome(call.outcome()),
                call.flags().stream().sorted().map(AssistantWords::flag).toList());
    }

    public void open(Row row) {
        callOpener.accept(row.callId());
    }

    void forget() {
        loading.forget();
        figures.clear();
        flagged.clear();
        notOffered.clear();
        days.set("");
    }

    public Loading loading() {
        return loading;
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObservableList<Figure> figures() {
        return figures;
    }

    public ObservableList<Row> flagged() {
        return flagged;
    }

    /** By trades' names, most often asked for first. */
    public ObservableList<NotOffered> notOffered() {
        return notOffered;
    }

    /** The days in words. */
    public ReadOnlyStringProperty daysProperty() {
        return days.getReadOnlyProperty();
    }
}
