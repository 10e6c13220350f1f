package app.ringlet.desktop.softphone;

import app.ringlet.desktop.theme.Nodes;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The telephone beside the calendar: what rings, the call at this desk, and calling someone. No room is taken while nothing is on. */
public final class PhonePanel extends VBox {

    public PhonePanel(PhoneModels models) {
        Label problem = Nodes.paragraph("", "small");
        problem.textProperty().bind(models.call().problemProperty());
        HBox notice = new HBox(8, new FontIcon("fth-alert-triangle"), problem);
        notice.getStyleClass().add("notice");
        Nodes.showWhile(notice, models.call().problemProperty().isNotEmpty());
        getStyleClass().add("phone-panel");
        getChildren()
                .addAll(
                        notice,
                        new RingingView(models.ringing()),
                        new PhoneCallView(models),
                        new DialView(models.dial()));
    }
}
