package app.ringlet.desktop.calls;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.CallView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The calls of the salon, live ones included, a page at a time, and which of them is picked. */
public final class CallLogViewModel {

    /** Where the log comes from; blocks. */
    public interface Source {

        /** Newest first. @param page from 0 */
        Page<CallView> page(CallQuery query, int page);

        CallView call(UUID callId);
    }

    private final LiveSalon salon;
    private final Source source;
    private final DeskClock clock;
    private final Loading loading;
    private final CallFilter filter;
    private final Map<UUID, CallView> loaded = new LinkedHashMap<>();
    private final ObservableList<CallRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> picked = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper newer = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private CallQuery query = CallQuery.ALL;
    private int page;

    public CallLogViewModel(LiveSalon salon, Source source, BackgroundWork work, DeskClock clock) {
        this.salon = salon;
        this.source = source;
        this.clock = clock;
        this.loading = new Loading(work);
        this.filter = new CallFilter(() -> salon.words().today(clock.now()), work, this::search);
        salon.revisionProperty().addListener((o, was, is) -> onSalonChanged());
    }

    /** Asks anew; the rows that are there stay until the answer is. */
    public void load() {
        CallQuery wanted = query;
        int number = page;
        UUID shown = picked.get();
        loading.run(() -> ask(wanted, number, shown), answer -> show(answer, wanted));
    }

    /** The first page of what is looked for now. */
    private void search() {
        query = filter.query();
        filtered.set(!query.equals(CallQuery.ALL));
        page = 0;
        load();
    }

    public void clearFilter() {
        filter.reset();
        search();
    }

    public void goOlder() {
        turn(older.get(), 1);
    }

    public void goNewer() {
        turn(newer.get(), -1);
    }

    private void turn(boolean there, int by) {
        if (there) {
            page += by;
            picked.set(null);
            load();
        }
    }

    private record Answer(Page<CallView> page, List<CallView> calls) {}

    /** A call that is picked is in the log, however old it is. */
    private Answer ask(CallQuery wanted, int number, @Nullable UUID shown) {
        Page<CallView> answer = source.page(wanted, number);
        List<CallView> calls = new ArrayList<>(answer.items());
        boolean everything = number == 0 && wanted.equals(CallQuery.ALL);
        if (everything
                && shown != null
                && calls.stream().noneMatch(call -> call.id().equals(shown))) {
            calls.add(source.call(shown));
        }
        return new Answer(answer, calls);
    }

    private void show(Answer answer, CallQuery of) {
        Page<CallView> got = answer.page();
        loaded.clear();
        answer.calls().forEach(c -> loaded.put(c.id(), c));
        long first = (long) got.page() * got.size();
        long last = Math.min(got.total(), first + got.items().size());
        older.set(last < got.total() && !got.items().isEmpty());
        newer.set(got.page() > 0);
        place.set(
                got.items().isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%,d – %,d of %,d", first + 1, last, got.total()));
        rebuild(of.equals(CallQuery.ALL) && got.page() == 0);
        UUID id = picked.get();
        if (id == null || !loaded.containsKey(id)) {
            picked.set(rows.isEmpty() ? null : rows.getFirst().id());
        }
    }

    private void onSalonChanged() {
        if (salon.me().isEmpty()) {
            loading.forget();
            filter.reset();
            query = CallQuery.ALL;
            filtered.set(false);
            page = 0;
            loaded.clear();
            rows.clear();
            picked.set(null);
            return;
        }
        if (loading.stateProperty().get() == Loading.State.READY) {
            rebuild(query.equals(CallQuery.ALL) && page == 0);
        }
    }

    /** What came by push is never older than what was loaded. @param everything whether calls that are new belong here */
    private void rebuild(boolean everything) {
        salon.calls().forEach(c -> {
            if (everything || loaded.containsKey(c.id())) {
                loaded.put(c.id(), c);
            }
        });
        List<CallRow> fresh = loaded.values().stream()
                .sorted(Comparator.comparing((CallView c) -> c.startedAt().toInstant())
                        .reversed())
                .map(call -> CallRow.of(call, salon.words(), clock.now()))
                .toList();
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
    }

    /** The one before or after it in the list. @param by -1 or 1 */
    public void pickNext(int by) {
        UUID now = picked.get();
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(now)) {
                at = i;
            }
        }
        int next = Math.clamp((long) at + by, 0, Math.max(0, rows.size() - 1));
        if (!rows.isEmpty()) {
            picked.set(rows.get(next).id());
        }
    }

    /** A day as the salon says it. */
    String day(LocalDate day) {
        return salon.words().shortDate(day);
    }

    /** As known by the log, and newer if push has told more. */
    @Nullable
    CallView known(UUID id) {
        return salon.call(id).orElse(loaded.get(id));
    }

    /** Takes the server's answer to a change of a call. */
    void put(CallView call) {
        loaded.computeIfPresent(call.id(), (id, was) -> call);
        salon.put(call);
        onSalonChanged();
    }

    public CallFilter filter() {
        return filter;
    }

    public Loading loading() {
        return loading;
    }

    public ObservableList<CallRow> rows() {
        return rows;
    }

    /** The call whose details are shown. */
    public ObjectProperty<@Nullable UUID> pickedProperty() {
        return picked;
    }

    /** Whether something in particular is looked for. */
    public ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty olderProperty() {
        return older.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /** Which calls of how many are shown; empty for none. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }
}
