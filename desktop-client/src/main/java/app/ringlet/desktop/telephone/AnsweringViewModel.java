package app.ringlet.desktop.telephone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.DeskServer;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.NumberView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who answers which number and when: chosen here, kept by the server under a version. */
public final class AnsweringViewModel {

    private static final String ALL = AnsweringRulesApi.DEFAULT_LINE;

    private final DeskServer server;
    private final LiveSalon salon;
    private final Loading loading;
    private final Asking saving;
    private final Map<String, AnsweringRules> known = new LinkedHashMap<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<String> line = new SimpleObjectProperty<>(ALL);
    private final WayForm open = new WayForm();
    private final WayForm closed = new WayForm();
    private final BooleanProperty closedAsOpen = new SimpleBooleanProperty(true);
    private final ObjectProperty<CallerTreatment> anonymous = new SimpleObjectProperty<>(CallerTreatment.ANSWER);
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper justSaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private boolean showing;

    AnsweringViewModel(DeskServer server, LiveSalon salon, BackgroundWork work) {
        this.server = server;
        this.salon = salon;
        this.loading = new Loading(work);
        this.saving = new Asking(work);
        open.onChange(this::onTyped);
        closed.onChange(this::onTyped);
        closedAsOpen.subscribe((was, is) -> onTyped());
        anonymous.subscribe((was, is) -> onTyped());
        line.subscribe((was, is) -> show());
    }

    /** A number, or all that have no rules of their own. @param key as the server has it in the path */
    public record Line(String key, String words) {}

    private record Loaded(List<AnsweringRules> rules, List<NumberView> numbers) {}

    /** What is chosen and not saved stays. */
    void load() {
        if (!unsaved.get()) {
            loading.run(() -> new Loaded(server.answering().rules(), numbers()), this::take);
        }
    }

    /** Whoever may not see the numbers changes the rules that are there. */
    private List<NumberView> numbers() {
        try {
            return server.numbers().list(0, 200).items().stream()
                    .filter(number -> number.state() == NumberView.State.ACTIVE)
                    .toList();
        } catch (ServerFailure.Refused | ServerFailure.Unavailable notForUs) {
            return List.of();
        }
    }

    private void take(Loaded loaded) {
        known.clear();
        known.put(ALL, AnsweringRules.DEFAULT);
        loaded.rules().forEach(rules -> known.put(rules.line() == null ? ALL : rules.line(), rules));
        List<Line> fresh = new ArrayList<>();
        fresh.add(new Line(ALL, "All numbers"));
        loaded.numbers()
                .forEach(number -> fresh.add(new Line(
                        number.phone(),
                        salon.words().phone(number.phone())
                                + (number.label().isBlank() ? "" : " · " + number.label()))));
        known.keySet().stream()
                .filter(key -> fresh.stream().noneMatch(there -> there.key().equals(key)))
                .forEach(key -> fresh.add(new Line(key, salon.words().phone(key))));
        if (!fresh.equals(lines)) {
            lines.setAll(fresh);
        }
        if (fresh.stream().noneMatch(there -> there.key().equals(line.get()))) {
            line.set(ALL);
        }
        show();
    }

    private AnsweringRules shown() {
        AnsweringRules common = known.getOrDefault(ALL, AnsweringRules.DEFAULT);
        return known.getOrDefault(line.get(), common.of(line.get(), 0));
    }

    private void show() {
        AnsweringRules rules = shown();
        showing = true;
        own.set(!line.get().equals(ALL) && known.containsKey(line.get()));
        open.show(rules.open());
        closedAsOpen.set(rules.closed() == null);
        closed.show(rules.closed() == null ? rules.open() : rules.closed());
        anonymous.set(rules.anonymous());
        saving.tell("");
        showing = false;
        justSaved.set(false);
        onTyped();
    }

    private AnsweringRules typed() {
        AnsweringRules was = shown();
        return new AnsweringRules(
                was.version(), was.line(), open.way(), closedAsOpen.get() ? null : closed.way(), anonymous.get());
    }

    private void onTyped() {
        if (!showing) {
            unsaved.set(!Objects.equals(typed(), shown()));
            justSaved.set(justSaved.get() && !unsaved.get());
        }
    }

    public void save() {
        AnsweringRules typed = typed();
        if (!unsaved.get()) {
            return;
        }
        if (says(open) || !closedAsOpen.get() && says(closed)) {
            saving.tell("Type what callers hear: an announcement has nothing else.");
            return;
        }
        String key = line.get();
        saving.run(() -> server.answering().change(key, String.valueOf(typed.version()), typed), saved -> {
            known.put(key, saved);
            show();
            justSaved.set(true);
        });
    }

    private static boolean says(WayForm way) {
        return way.modeProperty().get() == AnsweringMode.ANNOUNCEMENT
                && way.greetingProperty().get().isBlank();
    }

    public void discard() {
        unsaved.set(false);
        show();
        load();
    }

    /** The number is answered as all others again. */
    public void reset() {
        String key = line.get();
        saving.run(
                () -> {
                    server.answering().reset(key);
                    return key;
                },
                done -> {
                    known.remove(key);
                    show();
                });
    }

    void forget() {
        loading.forget();
        saving.forget();
        known.clear();
        lines.clear();
        line.set(ALL);
        unsaved.set(false);
        show();
    }

    public Loading loading() {
        return loading;
    }

    public Asking saving() {
        return saving;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /** The key of the {@link Line} that is shown. */
    public ObjectProperty<String> lineProperty() {
        return line;
    }

    public WayForm open() {
        return open;
    }

    public WayForm closed() {
        return closed;
    }

    public BooleanProperty closedAsOpenProperty() {
        return closedAsOpen;
    }

    /** Callers who withhold their number. */
    public ObjectProperty<CallerTreatment> anonymousProperty() {
        return anonymous;
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty justSavedProperty() {
        return justSaved.getReadOnlyProperty();
    }

    /** Whether the number that is shown has rules of its own. */
    public ReadOnlyBooleanProperty ownProperty() {
        return own.getReadOnlyProperty();
    }
}
