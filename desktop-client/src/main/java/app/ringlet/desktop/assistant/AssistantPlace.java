package app.ringlet.desktop.assistant;

import app.ringlet.desktop.assistant.AssistantViewModel.Section;
import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything about the assistant, section by section. */
public final class AssistantPlace extends VBox {

    @FXML
    private HBox sections;

    @FXML
    private HBox offline;

    @FXML
    private StackPane content;

    public AssistantPlace(AssistantViewModel model) {
        Fxml.load(this);
        Segments.fill(sections, List.of(Section.values()), Section::words, model.sectionProperty());
        Nodes.showWhile(offline, model.offlineProperty());
        Map<Section, Node> views = new EnumMap<>(Section.class);
        views.put(Section.TRY_IT, new TryItSection(model.tryIt()));
        views.put(Section.SETTINGS, new SettingsSection(model.settings(), model.maySetProperty()));
        views.put(Section.KNOWLEDGE, new KnowledgeSection(model.knowledge()));
        views.put(Section.QUESTIONS, new QuestionsSection(model.questions()));
        views.put(Section.REVIEW, new ReviewSection(model.review()));
        model.sectionProperty().subscribe(section -> content.getChildren().setAll(views.get(section)));
    }
}
