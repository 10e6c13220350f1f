package app.ringlet.desktop.assistant;

import app.ringlet.desktop.assistant.AssistantViewModel.Section;
import app.ringlet.desktop.form.SectionedPlace;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;

/** Everything about the assistant, section by section. */
public final class AssistantPlace extends SectionedPlace<Section> {

    public AssistantPlace(AssistantViewModel model) {
        super(new SimpleStringProperty("Assistant"), model.sections(), new SimpleBooleanProperty(true), views(model));
    }

    private static Map<Section, Node> views(AssistantViewModel model) {
        return new EnumMap<>(Map.of(
                Section.TRY_IT, new TryItSection(model.tryIt()),
                Section.SETTINGS, new SettingsSection(model.settings(), model.maySetProperty()),
                Section.KNOWLEDGE, new KnowledgeSection(model.knowledge()),
                Section.QUESTIONS, new QuestionsSection(model.questions()),
                Section.REVIEW, new ReviewSection(model.review())));
    }
}
