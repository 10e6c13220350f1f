package app.ringlet.desktop.telephone;

import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.telephone.TelephoneViewModel.Section;
import app.ringlet.desktop.theme.Nodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything about the salon's telephone, section by section. */
public final class TelephonePlace extends VBox {

    public TelephonePlace(TelephoneViewModel model) {
        Label title = Nodes.label("Telephone", "heading-20");
        title.setMinWidth(USE_PREF_SIZE);
        HBox sections = new HBox();
        sections.getStyleClass().add("segments");
        sections.setMaxHeight(USE_PREF_SIZE);
        Segments.fill(sections, List.of(Section.values()), Section::words, model.sectionProperty());
        HBox head = new HBox(24, title, sections);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox offline = new HBox(
                8,
                new FontIcon("fth-cloud-off"),
                Nodes.paragraph("The server is away. What you see is as last known; it comes back by itself."));
        offline.getStyleClass().add("calm");
        offline.setAlignment(Pos.CENTER_LEFT);
        Nodes.showWhile(offline, model.offlineProperty());
        StackPane content = new StackPane();
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        Map<Section, Node> views = new EnumMap<>(Section.class);
        views.put(Section.ANSWERING, new AnsweringSection(model.answering()));
        views.put(Section.BLOCKED, new BlockListSection(model.blocked()));
        views.put(Section.RECORDING, new RecordingSection(model.recording(), model.maySetProperty()));
        views.put(Section.NUMBERS, new NumbersSection(model.numbers(), model.maySetProperty()));
        model.sectionProperty().subscribe(section -> content.getChildren().setAll(views.get(section)));
        getStyleClass().add("telephone-place");
        getChildren().setAll(head, offline, content);
    }
}
