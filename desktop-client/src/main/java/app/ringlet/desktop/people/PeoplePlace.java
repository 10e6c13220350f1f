package app.ringlet.desktop.people;

import app.ringlet.desktop.form.SectionedPlace;
import app.ringlet.desktop.people.PeoplePlaceViewModel.Section;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;

/** One's own account, and the salon's people. */
public final class PeoplePlace extends SectionedPlace<Section> {

    public PeoplePlace(PeoplePlaceViewModel model) {
        super(
                model.sections().pickedProperty().map(Section::words),
                model.sections(),
                model.managesProperty(),
                views(model));
    }

    private static Map<Section, Node> views(PeoplePlaceViewModel model) {
        return new EnumMap<>(Map.of(
                Section.ACCOUNT, new AccountSection(model.account()),
                Section.PEOPLE, new PeopleSection(model.people())));
    }
}
