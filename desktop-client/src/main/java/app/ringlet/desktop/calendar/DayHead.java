package app.ringlet.desktop.calendar;

import app.ringlet.desktop.salon.SalonWords;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The row of names above the columns. */
final class DayHead extends Region {

    private final List<HBox> heads = new ArrayList<>();
    private List<DayPicture.Column> shown = List.of();
    private double bodyWidth;

    DayHead() {
        getStyleClass().add("day-head");
        setMinHeight(60);
        setPrefHeight(60);
        setMaxHeight(60);
    }

    /** The columns stand above those of the body, whose scroll bar takes some width. */
    void alignTo(double newBodyWidth) {
        bodyWidth = newBodyWidth;
        requestLayout();
    }

    void show(List<DayPicture.Column> columns) {
        if (columns.equals(shown)) {
            return;
        }
        shown = columns;
        heads.clear();
        columns.forEach(column -> heads.add(head(column)));
        getChildren().setAll(heads);
    }

    private static HBox head(DayPicture.Column column) {
        Label avatar = new Label(SalonWords.initials(column.name()));
        avatar.getStyleClass().add("avatar");
        avatar.setStyle("-fx-background-color: %1$s33; -fx-text-fill: -rl-text;".formatted(column.color()));
        avatar.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(column.name());
        name.getStyleClass().add("semibold");
        Label summary = new Label(column.summary());
        summary.getStyleClass().addAll("soft", "small");
        VBox words = new VBox(1, name, summary);
        words.setStyle("-fx-alignment: center-left;");
        words.setMinWidth(0);
        HBox head = new HBox(avatar, words);
        head.getStyleClass().add("column-head");
        return head;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < heads.size(); i++) {
            double left = DayBody.columnLeft(bodyWidth, heads.size(), i);
            double right = DayBody.columnLeft(bodyWidth, heads.size(), i + 1);
            heads.get(i).resizeRelocate(left, 0, right - left, getHeight() - 1);
        }
    }
}
