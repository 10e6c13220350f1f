package app.ringlet.desktop.softphone;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The call at this desk, and everything one can do with it, in fixed places. */
final class PhoneCallView extends VBox {

    @FXML
    private Label who;

    @FXML
    private Label whoElse;

    @FXML
    private Label timer;

    @FXML
    private HBox state;

    @FXML
    private FontIcon stateIcon;

    @FXML
    private Label stateWord;

    @FXML
    private VBox lineBox;

    @FXML
    private HBox line;

    @FXML
    private Label quality;

    @FXML
    private HBox level;

    @FXML
    private StackPane meter;

    @FXML
    private Label trouble;

    @FXML
    private FlowPane acts;

    @FXML
    private Button mute;

    @FXML
    private Button hold;

    @FXML
    private Button keypad;

    @FXML
    private Button transfer;

    @FXML
    private Button handBack;

    @FXML
    private HBox listening;

    @FXML
    private Button takeOver;

    @FXML
    private FlowPane members;

    @FXML
    private VBox aside;

    @FXML
    private Button back;

    @FXML
    private Button callerAside;

    @FXML
    private Button join;

    @FXML
    private Button complete;

    @FXML
    private StackPane extra;

    @FXML
    private TextArea note;

    @FXML
    private Button keepNote;

    @FXML
    private HBox noteRow;

    @FXML
    private Button hangUp;

    @FXML
    private FontIcon hangUpIcon;

    @FXML
    private Label figures;

    private final Tooltip details = new Tooltip();

    PhoneCallView(PhoneModels models) {
        Fxml.load(this);
        SoftphoneViewModel model = models.call();
        timer.textProperty().bind(model.timerProperty());
        trouble.textProperty().bind(model.audio().troubleProperty());
        meter.getChildren()
                .add(new LevelBar(
                        model.audio().call().heardProperty(),
                        model.audio().call().heardPeakProperty()));
        Tooltip.install(line, details);
        model.qualityProperty().subscribe(this::show);
        note.textProperty().bindBidirectional(model.noteProperty());
        acts.disableProperty().bind(model.busyProperty());
        mute.setOnAction(e -> model.toggleMute());
        hold.setOnAction(e -> model.orders().toggleHold());
        keypad.setOnAction(
                e -> model.keypadOpenProperty().set(!model.keypadOpenProperty().get()));
        transfer.setOnAction(e -> models.transfer()
                .openProperty()
                .set(!models.transfer().openProperty().get()));
        handBack.setOnAction(e -> model.orders().handBack());
        takeOver.setOnAction(e -> model.takeOverHere());
        join.setOnAction(e -> models.transfer().join());
        complete.setOnAction(e -> models.transfer().complete());
        back.setOnAction(e -> model.orders().backToCaller());
        callerAside.setOnAction(e -> model.orders().callerAside());
        aside.disableProperty().bind(model.busyProperty());
        hangUp.setOnAction(e -> model.hangUp());
        keepNote.setOnAction(e -> model.keepNote());
        TransferView transferView = new TransferView(models.transfer());
        Nodes.showWhile(transferView, models.transfer().openProperty().asObject());
        KeypadView keypadView = new KeypadView(model::press);
        Nodes.showWhile(keypadView, model.keypadOpenProperty().asObject());
        VBox parts = new VBox(8, keypadView, transferView);
        extra.getChildren().setAll(parts);
        Nodes.showWhile(
                extra,
                Bindings.or(models.transfer().openProperty(), model.keypadOpenProperty())
                        .asObject());
        model.pictureProperty().subscribe(this::show);
        model.audio()
                .troubleProperty()
                .subscribe(words -> show(model.pictureProperty().get()));
    }

    private void show(PhonePicture picture) {
        PhonePicture.Phase phase = picture.phase();
        Nodes.show(this, phase != PhonePicture.Phase.NONE);
        who.setText(picture.who());
        whoElse.setText(picture.whoElse());
        stateWord.setText(picture.state());
        PhoneLook look = PhoneLook.of(phase, picture.muted());
        state.getStyleClass().setAll(List.of("phone-state", look.tone()));
        stateIcon.setIconLiteral(look.icon());
        boolean on = phase == PhonePicture.Phase.LISTENING || phase.has();
        Nodes.show(whoElse, !picture.whoElse().isEmpty());
        Nodes.show(lineBox, on);
        Nodes.show(level, phase.has());
        Nodes.show(trouble, on && !trouble.getText().isEmpty());
        Nodes.show(acts, phase.has());
        Nodes.show(listening, phase == PhonePicture.Phase.LISTENING);
        showAside(picture);
        Nodes.show(noteRow, phase.has() || phase == PhonePicture.Phase.ENDED);
        Nodes.show(hangUp, phase != PhonePicture.Phase.ENDED && phase != PhonePicture.Phase.RECONNECTING);
        showWayOut(phase == PhonePicture.Phase.LISTENING, picture.asked());
        mute.setText(picture.muted() ? "Unmute" : "Mute");
        mute.setDisable(!phase.talks());
        hold.setText(phase == PhonePicture.Phase.ON_HOLD ? "Resume" : "Hold");
        hold.setDisable(phase.aside());
        transfer.setDisable(phase.aside());
        handBack.setDisable(phase.aside());
        Nodes.pseudo(mute, "on", picture.muted());
    }

    /** Red is for what ends the call for the caller too. */
    private void showWayOut(boolean listens, boolean asked) {
        hangUp.setText(listens ? "Stop listening" : asked ? "Leave" : "Hang up");
        hangUpIcon.setIconLiteral(listens ? "fth-x" : asked ? "fth-log-out" : "fth-phone-off");
        hangUp.getStyleClass().remove("hang-up");
        if (!listens && !asked) {
            hangUp.getStyleClass().add("hang-up");
        }
    }

    /** Who is in it besides the caller, and what the one who has the call can make of that. */
    private void showAside(PhonePicture picture) {
        PhonePicture.Phase phase = picture.phase();
        boolean decides = phase.aside() && !picture.asked();
        Nodes.show(members, phase == PhonePicture.Phase.THREE);
        members.getChildren().clear();
        for (String name : List.of("You", picture.who(), picture.aside())) {
            members.getChildren().add(Nodes.label(name, "chip", "accent"));
        }
        Nodes.show(aside, decides);
        Nodes.show(complete, phase == PhonePicture.Phase.CONSULTING || phase == PhonePicture.Phase.THREE);
        complete.setText(phase == PhonePicture.Phase.THREE ? "Leave the two" : "Complete");
        Nodes.show(join, phase == PhonePicture.Phase.CONSULTING);
        Nodes.show(callerAside, decides && phase == PhonePicture.Phase.THREE);
        callerAside.setText("Speak to " + firstName(picture.aside()) + " alone");
        back.setText(phase == PhonePicture.Phase.THREE ? "Only the caller" : "Back to caller");
    }

    private static String firstName(String name) {
        return name.matches("\\p{L}.*") ? name.split("\\s+", 2)[0] : "them";
    }

    private void show(LineQuality q) {
        LineQuality.Grade grade = q.grade();
        quality.setText(grade.words());
        details.setText(q.details());
        figures.setText(q.details());
        Nodes.show(figures, grade != LineQuality.Grade.GOOD);
        line.getStyleClass().setAll(List.of("line-quality", grade.name().toLowerCase(Locale.ROOT)));
        line.setAccessibleText(grade.words() + ". " + q.details());
    }
}
