package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.form.PlaceSections;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.Permission;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The assistant's place: its sections, and who may do what there. */
public final class AssistantViewModel {

    private final Permission open;
    private final Permission maySet;
    private final TryItViewModel tryIt;
    private final SettingsViewModel settings;
    private final KnowledgeViewModel knowledge;
    private final QuestionsViewModel questions;
    private final ReviewViewModel review;
    private final PlaceSections<Section> sections;

    /** @param callOpener shows a call in the log */
    public AssistantViewModel(
            AssistantServer server,
            ReadOnlyObjectProperty<ConnectionStatus> status,
            LiveSalon salon,
            BackgroundWork work,
            DeskClock clock,
            Consumer<UUID> callOpener) {
        open = new Permission(salon, "assistant:write");
        maySet = new Permission(salon, "settings:write");
        tryIt = new TryItViewModel(server, work, salon, clock);
        settings = new SettingsViewModel(server.settings(), server.voices(), work);
        knowledge = new KnowledgeViewModel(server, work, salon, clock);
        questions = new QuestionsViewModel(server.questions(), work, salon, clock);
        review = new ReviewViewModel(server.review(), work, salon, clock, callOpener);
        sections = new PlaceSections<>(Section.class, status, salon, this::load, this::forget);
    }

    /** What the place is made of. */
    public enum Section implements PlaceSections.Named {
        TRY_IT("Try it"),
        SETTINGS("Settings"),
        KNOWLEDGE("Knowledge"),
        QUESTIONS("Questions"),
        REVIEW("Review");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private void load(Section section) {
        if (open.heldProperty().get()) {
            switch (section) {
                case TRY_IT -> {
                    // Begins when somebody calls.
                }
                case SETTINGS -> settings.load();
                case KNOWLEDGE -> knowledge.load();
                case QUESTIONS -> questions.load();
                case REVIEW -> review.load();
            }
        }
    }

    private void forget() {
        tryIt.forget();
        settings.forget();
        knowledge.forget();
        questions.forget();
        review.forget();
    }

    public PlaceSections<Section> sections() {
        return sections;
    }

    /** Whether whoever sits here may see the place at all. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.heldProperty();
    }

    /** Whether they may change the settings. */
    public ReadOnlyBooleanProperty maySetProperty() {
        return maySet.heldProperty();
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
