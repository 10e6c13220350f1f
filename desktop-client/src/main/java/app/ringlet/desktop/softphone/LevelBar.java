package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.audio.LevelMeter;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** How loud it is, with a mark at the loudest of the last seconds. */
final class LevelBar extends Pane {

    private static final PseudoClass TOO_LOUD = PseudoClass.getPseudoClass("too-loud");
    private static final double LEAST = -60;
    private static final double CLIPS = -1;
    private static final double HIGH = 6;

    private final Region level = new Region();
    private final Region peak = new Region();
    private final ObservableDoubleValue levels;
    private final ObservableDoubleValue peaks;

    /** Both in dBFS. */
    LevelBar(ObservableDoubleValue levels, ObservableDoubleValue peaks) {
        this.levels = levels;
        this.peaks = peaks;
        getStyleClass().add("level-bar");
        level.getStyleClass().add("level");
        peak.getStyleClass().add("peak");
        getChildren().addAll(level, peak);
        setMinHeight(HIGH);
        setMaxHeight(HIGH);
        setAccessibleText("Level of your microphone");
        levels.subscribe(now -> requestLayout());
        peaks.subscribe(now -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        level.resizeRelocate(0, 0, wide * share(levels.get()), HIGH);
        peak.setVisible(peaks.get() > LevelMeter.SILENT);
        peak.resizeRelocate(Math.max(0, wide * share(peaks.get()) - 2), 0, 2, HIGH);
        pseudoClassStateChanged(TOO_LOUD, peaks.get() >= CLIPS);
    }

    private static double share(double decibels) {
        return Math.max(0, Math.min(1, 1 - decibels / LEAST));
    }
}
