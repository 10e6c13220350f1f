package app.ringlet.desktop.people;

import app.ringlet.desktop.form.Segments;
import app.ringlet.desktop.people.PeoplePlaceViewModel.Section;
import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One's own account, and the salon's people. */
public final class PeoplePlace extends VBox {

    public PeoplePlace(PeoplePlaceViewModel model) {
        Label title = Nodes.label("", "heading-20");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(model.sectionProperty().map(Section::words));
        HBox sections = new HBox();
        sections.getStyleClass().add("segments");
        sections.setMaxHeight(USE_PREF_SIZE);
        Segments.fill(sections, List.of(Section.values()), Section::words, model.sectionProperty());
        Nodes.showWhile(sections, model.managesProperty());
        HBox head = new HBox(24, title, sections);
        head.setAlignment(Pos.CENTER_LEFT);
        StackPane content = new StackPane();
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        Node people = new PeopleSection(model.people());
        Node account = new AccountSection(model.account());
        model.sectionProperty()
                .subscribe(section -> content.getChildren().setAll(section == Section.PEOPLE ? people : account));
        getStyleClass().add("telephone-place");
        getChildren().setAll(head, content);
    }
}
