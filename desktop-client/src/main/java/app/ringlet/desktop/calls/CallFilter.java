package app.ringlet.desktop.calls;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What is looked for in the log, as it is typed and chosen. */
public final class CallFilter {

    private static final Duration TYPED = Duration.ofMillis(300);

    private final Supplier<LocalDate> today;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.ANY);
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CallReason> reason = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable CallOutcome> outcome = new SimpleObjectProperty<>();
    private final BooleanProperty live = new SimpleBooleanProperty();
    private final BooleanProperty recorded = new SimpleBooleanProperty();
    private Cancellable waiting = Cancellable.NOTHING;
    private boolean quiet;

    /** @param today in the salon's zone @param changed told of each change, of typing once it pauses */
    CallFilter(Supplier<LocalDate> today, BackgroundWork work, Runnable changed) {
        this.today = today;
        text.subscribe((was, is) -> {
            waiting.cancel();
            if (!quiet) {
                waiting = work.later(TYPED, changed);
            }
        });
        for (ObservableValue<?> part : List.<ObservableValue<?>>of(span, from, to, reason, outcome, live, recorded)) {
            part.subscribe((was, is) -> {
                if (!quiet) {
                    changed.run();
                }
            });
        }
    }

    /** From when on. */
    public enum Span {
        ANY("Any time"),
        TODAY("Today"),
        YESTERDAY("Yesterday"),
        WEEK("Last 7 days"),
        MONTH("Last 30 days"),
        DAYS("From … to …");

        private final String words;

        Span(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    CallQuery query() {
        LocalDate now = today.get();
        return switch (span.get()) {
            case ANY -> query(null, null);
            case TODAY -> query(now, now);
            case YESTERDAY -> query(now.minusDays(1), now.minusDays(1));
            case WEEK -> query(now.minusDays(6), now);
            case MONTH -> query(now.minusDays(29), now);
            case DAYS -> query(from.get(), to.get());
        };
    }

    private CallQuery query(@Nullable LocalDate first, @Nullable LocalDate last) {
        // Typed the wrong way round, it still means these days.
        boolean turned = first != null && last != null && last.isBefore(first);
        return new CallQuery(
                text.get().strip(),
                turned ? last : first,
                turned ? first : last,
                reason.get(),
                outcome.get(),
                live.get(),
                recorded.get());
    }

    /** Looks for nothing in particular any more, without telling. */
    void reset() {
        quiet = true;
        waiting.cancel();
        text.set("");
        span.set(Span.ANY);
        from.set(null);
        to.set(null);
        reason.set(null);
        outcome.set(null);
        live.set(false);
        recorded.set(false);
        quiet = false;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** The first day, for {@link Span#DAYS}. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day, for {@link Span#DAYS}. */
    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    public ObjectProperty<@Nullable CallReason> reasonProperty() {
        return reason;
    }

    public ObjectProperty<@Nullable CallOutcome> outcomeProperty() {
        return outcome;
    }

    public BooleanProperty liveProperty() {
        return live;
    }

    public BooleanProperty recordedProperty() {
        return recorded;
    }
}
