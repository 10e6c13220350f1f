package app.ringlet.desktop.recording;

import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.recording.PlayerViewModel.State;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.desktop.theme.Nodes;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Play, seek and speed of one recording. Space plays and pauses, the arrows go five seconds back and forth. */
public final class PlayerView extends VBox {

    private static final double SKIP = 5;

    private final PlayerViewModel model;
    private final FontIcon icon = new FontIcon("fth-play");
    private final Button play = new Button("", icon);
    private final Slider bar = new Slider(0, 1, 0);
    private final Label time = Nodes.label("", "small", "soft", "recording-time");
    private final Button speed = new Button("1x");
    private final Label problem = Nodes.paragraph("", "small", "field-problem");
    private @Nullable Track track;
    private double known;
    private boolean showing;

    public PlayerView(PlayerViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("recording");
        play.getStyleClass().addAll("icon", "play");
        play.setOnAction(e -> toggle());
        bar.setBlockIncrement(SKIP);
        bar.setAccessibleText("Place in the recording");
        bar.valueProperty().addListener((o, was, is) -> seek(is.doubleValue()));
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(40);
        time.setMinWidth(USE_PREF_SIZE);
        time.setAlignment(Pos.CENTER_RIGHT);
        speed.getStyleClass().addAll("flat", "small", "speed");
        speed.setMinWidth(USE_PREF_SIZE);
        speed.setTooltip(new Tooltip("Speed"));
        speed.setOnAction(e -> faster());
        HBox row = new HBox(8, play, bar, time, speed);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row, problem);
        model.stateProperty().subscribe(state -> show());
        model.trackProperty().subscribe(now -> show());
        model.positionProperty().subscribe(now -> show());
        model.lengthProperty().subscribe(now -> show());
        model.waitingProperty().subscribe(now -> show());
        model.problemProperty().subscribe(now -> show());
        model.speedProperty().subscribe(now -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** @param seconds how long the recording is, as far as that is known without it; else 0 */
    public void show(@Nullable Track wanted, double seconds) {
        track = wanted;
        known = seconds;
        show();
    }

    /** Plays, or pauses. */
    public void toggle() {
        if (track != null) {
            model.toggle(track);
        }
    }

    private boolean mine() {
        return track != null && Objects.equals(track, model.trackProperty().get());
    }

    private void show() {
        State state = mine() ? model.stateProperty().get() : State.IDLE;
        boolean playing = state == State.PLAYING || state == State.LOADING;
        icon.setIconLiteral(playing ? "fth-pause" : "fth-play");
        play.setAccessibleText(playing ? "Pause the recording" : "Play the recording");
        double length = mine() && model.lengthProperty().get() > 0
                ? model.lengthProperty().get()
                : known;
        double at = mine() ? model.positionProperty().get() : 0;
        showing = true;
        bar.setMax(Math.max(length, 1));
        if (!bar.isValueChanging()) {
            bar.setValue(at);
        }
        showing = false;
        bar.setDisable(state == State.IDLE || state == State.LOADING || length == 0);
        boolean loading =
                state == State.LOADING || mine() && model.waitingProperty().get();
        time.setText(loading ? "Loading…" : timer(at) + " / " + (length == 0 ? "–:––" : timer(length)));
        speed.setText(words(model.speedProperty().get()));
        speed.setAccessibleText("Speed " + speed.getText());
        problem.setText(mine() ? model.problemProperty().get() : "");
        Nodes.show(problem, !problem.getText().isEmpty());
    }

    private static String timer(double seconds) {
        return SalonWords.timer(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static String words(double speed) {
        return speed == Math.rint(speed)
                ? String.format(Locale.ROOT, "%.0f×", speed)
                : String.format(Locale.ROOT, "%.1f×", speed);
    }

    private void seek(double seconds) {
        if (!showing && mine()) {
            model.seek(seconds);
        }
    }

    private void faster() {
        int next = PlayerViewModel.SPEEDS.indexOf(model.speedProperty().get()) + 1;
        model.setSpeed(PlayerViewModel.SPEEDS.get(next % PlayerViewModel.SPEEDS.size()));
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            if (mine()) {
                model.skip(event.getCode() == KeyCode.LEFT ? -SKIP : SKIP);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && event.getTarget() == bar) {
            toggle();
            event.consume();
        }
    }
}
