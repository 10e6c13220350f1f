package app.ringlet.desktop.calendar;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which day is shown, what is on it, what is selected. */
public final class CalendarViewModel {

    /** So long a load may take before the skeleton shows; most are over sooner, and a flash of grey only disturbs. */
    static final Duration SKELETON_AFTER = Duration.ofMillis(200);

    private final LiveSalon salon;
    private final DaySource source;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final DayPainter painter;
    private final Map<LocalDate, String> problems = new HashMap<>();
    private final Set<LocalDate> loading = new HashSet<>();

    private final ReadOnlyObjectWrapper<LocalDate> date;
    private final ReadOnlyObjectWrapper<DayPicture> picture;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final BooleanProperty skeleton = new SimpleBooleanProperty();
    private final StringProperty selected = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable AppointmentDetails> details = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper flashed = new ReadOnlyStringWrapper("");
    private boolean followsToday = true;

    public CalendarViewModel(LiveSalon salon, DaySource source, BackgroundWork work, DeskClock clock) {
        this.salon = salon;
        this.source = source;
        this.work = work;
        this.clock = clock;
        this.painter = new DayPainter(salon);
        LocalDate today = salon.words().today(clock.now());
        this.date = new ReadOnlyObjectWrapper<>(today);
        this.picture = new ReadOnlyObjectWrapper<>(DayPicture.nothing(today));
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> onTick());
        refresh();
    }

    private void onTick() {
        boolean newDay = followsToday && !date.get().equals(today());
        boolean holdRanOut = picture.get().columns().stream()
                .flatMap(c -> c.blocks().stream())
                .anyMatch(b -> b.expiresAt() != null && !b.expiresAt().isAfter(clock.now()));
        if (newDay || holdRanOut) {
            refresh();
        }
    }

    private void refresh() {
        if (followsToday) {
            date.set(today());
        }
        LocalDate day = date.get();
        loadIfUnknown(day);
        picture.set(painter.paint(day, clock.now(), problems.get(day)));
        title.set(salon.words().longDate(day));
        if (!selected.get().isEmpty() && selectedBlock().isEmpty()) {
            select("");
        }
        if (details.get() != null) {
            openDetails();
        }
    }

    private void loadIfUnknown(LocalDate day) {
        if (salon.me().isEmpty() || salon.knows(day)) {
            skeleton.set(false);
            return;
        }
        if (problems.containsKey(day) || !loading.add(day)) {
            return;
        }
        work.later(SKELETON_AFTER, () -> skeleton.set(loading.contains(date.get())));
        var zone = salon.words().zone();
        work.run(
                () -> source.load(day, zone),
                loaded -> {
                    loading.remove(day);
                    salon.addDay(day, loaded);
                },
                failure -> {
                    loading.remove(day);
                    skeleton.set(false);
                    problems.put(day, ServerFailure.inWords(failure));
                    refresh();
                });
    }

    /** Tries a day again that could not be loaded. */
    public void retry() {
        problems.clear();
        refresh();
    }

    public void goTo(LocalDate day) {
        followsToday = day.equals(today());
        problems.remove(day);
        date.set(day);
        select("");
        refresh();
    }

    public void goToday() {
        goTo(today());
    }

    public void goBy(int days) {
        goTo(date.get().plusDays(days));
    }

    /** Shows the day of a held slot or an appointment and makes its block stand out for a moment. */
    public void pointTo(LocalDate day, UUID subjectId) {
        if (!date.get().equals(day)) {
            goTo(day);
        }
        picture.get().blockOf(subjectId).ifPresent(block -> {
            flashed.set("");
            flashed.set(block.key());
        });
    }

    public void select(String key) {
        selected.set(key);
        details.set(null);
    }

    /** Moves the selection: by columns to the nearest block in time, by rows to the next one of the same employee. */
    public void moveSelection(int columns, int rows) {
        BlockWalk.from(picture.get(), selected.get(), minuteNow())
                .step(columns, rows)
                .ifPresent(this::select);
    }

    /** Opens what is selected; a hold has no details. */
    public void openDetails() {
        details.set(selectedBlock()
                .flatMap(block -> salon.appointment(block.subjectId()))
                .map(visit -> AppointmentDetails.of(visit, salon))
                .orElse(null));
    }

    public void closeDetails() {
        details.set(null);
    }

    private Optional<Block> selectedBlock() {
        return picture.get().block(selected.get());
    }

    private LocalDate today() {
        return salon.words().today(clock.now());
    }

    public boolean showsToday() {
        return date.get().equals(today());
    }

    /** Minutes since midnight on the salon's clock. */
    public int minuteNow() {
        return salon.words().wallTime(clock.now()).toSecondOfDay() / 60;
    }

    public LiveSalon salon() {
        return salon;
    }

    public DeskClock clock() {
        return clock;
    }

    public ReadOnlyObjectProperty<LocalDate> dateProperty() {
        return date.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DayPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public BooleanProperty skeletonProperty() {
        return skeleton;
    }

    /** Key of the selected block; empty for none. */
    public StringProperty selectedProperty() {
        return selected;
    }

    public ObjectProperty<@Nullable AppointmentDetails> detailsProperty() {
        return details;
    }

    /** Key of the block that shall stand out now. */
    public ReadOnlyStringProperty flashedProperty() {
        return flashed.getReadOnlyProperty();
    }
}
