package app.ringlet.desktop.telephone;

import app.ringlet.desktop.form.SectionedPlace;
import app.ringlet.desktop.telephone.TelephoneViewModel.Section;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;

/** Everything about the salon's telephone, section by section. */
public final class TelephonePlace extends SectionedPlace<Section> {

    public TelephonePlace(TelephoneViewModel model) {
        super(new SimpleStringProperty("Telephone"), model.sections(), new SimpleBooleanProperty(true), views(model));
    }

    private static Map<Section, Node> views(TelephoneViewModel model) {
        return new EnumMap<>(Map.of(
                Section.ANSWERING, new AnsweringSection(model.answering()),
                Section.BLOCKED, new BlockListSection(model.blocked()),
                Section.RECORDING, new RecordingSection(model.recording(), model.maySetProperty()),
                Section.NUMBERS, new NumbersSection(model.numbers(), model.maySetProperty())));
    }
}
