package app.ringlet.desktop.telephone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.BlockedCaller;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.NewBlockedCaller;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whose calls the salon does not want. */
public final class BlockListViewModel {

    private static final int SHOWN = 200;

    private final AnsweringRulesApi server;
    private final LiveSalon salon;
    private final Loading loading;
    private final Asking asking;
    private final ObservableList<Caller> callers = FXCollections.observableArrayList();
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<CallerTreatment> treatment = new SimpleObjectProperty<>(CallerTreatment.REFUSE);
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");

    BlockListViewModel(AnsweringRulesApi server, LiveSalon salon, BackgroundWork work) {
        this.server = server;
        this.salon = salon;
        this.loading = new Loading(work);
        this.asking = new Asking(work);
    }

    /** @param note why; may be empty */
    public record Caller(UUID id, String phone, CallerTreatment treatment, String note, String since) {}

    void load() {
        loading.run(() -> server.blocked(0, SHOWN), this::show);
    }

    private void show(Page<BlockedCaller> page) {
        callers.setAll(page.items().stream()
                .map(caller -> new Caller(
                        caller.id(),
                        salon.words().phone(caller.phone()),
                        caller.treatment(),
                        caller.note() == null ? "" : caller.note(),
                        salon.words().shortDate(caller.at().toLocalDate())))
                .toList());
        long rest = page.total() - page.items().size();
        more.set(rest > 0 ? String.format(Locale.ROOT, "And %,d older ones.", rest) : "");
    }

    /** Puts the number that is typed on the list. */
    public void block() {
        String typed = phone.get().strip();
        if (typed.isEmpty()) {
            asking.tell("Type the number that is not to be answered.");
            return;
        }
        String why = note.get().strip();
        asking.run(
                () -> server.block(new NewBlockedCaller(typed, treatment.get(), why.isEmpty() ? null : why)), done -> {
                    phone.set("");
                    note.set("");
                    load();
                });
    }

    public void unblock(UUID id) {
        asking.run(
                () -> {
                    server.unblock(id);
                    return id;
                },
                done -> callers.removeIf(caller -> caller.id().equals(id)));
    }

    void forget() {
        loading.forget();
        asking.forget();
        callers.clear();
        phone.set("");
        note.set("");
    }

    public Loading loading() {
        return loading;
    }

    public Asking asking() {
        return asking;
    }

    /** Newest first. */
    public ObservableList<Caller> callers() {
        return callers;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /** {@link CallerTreatment#REFUSE} or {@link CallerTreatment#VOICEMAIL}. */
    public ObjectProperty<CallerTreatment> treatmentProperty() {
        return treatment;
    }

    /** How many are not shown; empty if all are. */
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }
}
