package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.salon.LiveSalon;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The assistant's place: its sections, and who may do what there. */
public final class AssistantViewModel {

    private final LiveSalon salon;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.TRY_IT);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper maySet = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private final TryItViewModel tryIt;
    private final SettingsViewModel settings;
    private final KnowledgeViewModel knowledge;
    private final QuestionsViewModel questions;
    private final ReviewViewModel review;
    private boolean shown;

    /** @param callOpener shows a call in the log */
    public AssistantViewModel(
            AssistantServer server,
            ReadOnlyObjectProperty<ConnectionStatus> status,
            LiveSalon salon,
            BackgroundWork work,
            DeskClock clock,
            Consumer<UUID> callOpener) {
        this.salon = salon;
        tryIt = new TryItViewModel(server, work, salon, clock);
        settings = new SettingsViewModel(server.settings(), server.voices(), work);
        knowledge = new KnowledgeViewModel(server, work, salon, clock);
        questions = new QuestionsViewModel(server.questions(), work, salon, clock);
        review = new ReviewViewModel(server.review(), work, salon, clock, callOpener);
        section.subscribe((was, is) -> load());
        salon.revisionProperty().addListener((o, was, is) -> onSalonChanged());
        status.subscribe(now -> offline.set(!(now instanceof ConnectionStatus.Connected)));
        offline.subscribe((was, is) -> {
            if (!is) {
                load();
            }
        });
        onSalonChanged();
    }

    /** What the place is made of. */
    public enum Section {
        TRY_IT("Try it"),
        SETTINGS("Settings"),
        KNOWLEDGE("Knowledge"),
        QUESTIONS("Questions"),
        REVIEW("Review");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private void onSalonChanged() {
        var me = salon.me();
        // The permissions that the server guards the sections with.
        open.set(me.filter(who -> who.permissions().contains("assistant:write")).isPresent());
        maySet.set(
                me.filter(who -> who.permissions().contains("settings:write")).isPresent());
        if (me.isEmpty()) {
            tryIt.forget();
            settings.forget();
            knowledge.forget();
            questions.forget();
            review.forget();
            section.set(Section.TRY_IT);
        }
    }

    /** Whether the place is on the screen; what nobody looks at is not asked for. */
    public void setShown(boolean now) {
        shown = now;
        load();
    }

    /** Asks for what the section shows. */
    public void load() {
        if (!shown || offline.get() || !open.get()) {
            return;
        }
        switch (section.get()) {
            case TRY_IT -> {
                // Begins when somebody calls.
            }
            case SETTINGS -> settings.load();
            case KNOWLEDGE -> knowledge.load();
            case QUESTIONS -> questions.load();
            case REVIEW -> review.load();
        }
    }

    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** Whether whoever sits here may see the place at all. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether they may change the settings. */
    public ReadOnlyBooleanProperty maySetProperty() {
        return maySet.getReadOnlyProperty();
    }

    /** Whether the server is away, without which nothing here works. */
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    public TryItViewModel tryIt() {
        return tryIt;
    }

    public SettingsViewModel settings() {
        return settings;
    }

    public KnowledgeViewModel knowledge() {
        return knowledge;
    }

    public QuestionsViewModel questions() {
        return questions;
    }

    public ReviewViewModel review() {
        return review;
    }
}
