package app.ringlet.desktop.calendar;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The popover of an appointment; it never blocks what is behind it. */
final class DetailsView extends VBox {

    @FXML
    private Label client;

    @FXML
    private Label status;

    @FXML
    private Label fresh;

    @FXML
    private Button close;

    @FXML
    private Label when;

    @FXML
    private Label phone;

    @FXML
    private Label booked;

    @FXML
    private FontIcon bookedIcon;

    @FXML
    private VBox items;

    @FXML
    private Label total;

    @FXML
    private Label note;

    DetailsView(AppointmentDetails shown, Runnable onClose) {
        Fxml.load(this);
        client.setText(shown.client());
        status.setText(shown.statusWord());
        status.getStyleClass()
                .add(
                        switch (shown.status()) {
                            case SCHEDULED, CANCELLED, COMPLETED -> "idle";
                            case CONFIRMED -> "good";
                            case IN_PROGRESS -> "accent";
                            case NO_SHOW -> "bad";
                        });
        Nodes.show(fresh, shown.newClient());
        when.setText(shown.when());
        phone.setText(shown.phone());
        booked.setText(shown.bookedBy());
        if (shown.byAi()) {
            bookedIcon.setIconLiteral("fth-phone-incoming");
            bookedIcon.getStyleClass().add("ai-icon");
        }
        shown.items().forEach(item -> items.getChildren().add(row(item)));
        total.setText(shown.total());
        String notes = shown.notes();
        note.setText(notes == null ? "" : notes);
        Nodes.show(note, notes != null && !notes.isBlank());
        close.setOnAction(e -> onClose.run());
        setOnMouseClicked(click -> click.consume());
    }

    private static HBox row(AppointmentDetails.Item item) {
        Label service = new Label(item.service());
        service.getStyleClass().add("medium");
        Label detail = new Label(item.detail());
        detail.getStyleClass().addAll("soft", "small");
        detail.setWrapText(true);
        VBox words = new VBox(2, service, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label price = new Label(item.price());
        price.setMinWidth(Label.USE_PREF_SIZE);
        return new HBox(12, words, price);
    }
}
