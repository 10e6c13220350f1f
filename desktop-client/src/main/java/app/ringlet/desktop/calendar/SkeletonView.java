package app.ringlet.desktop.calendar;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Grey shapes where blocks will be. */
final class SkeletonView {

    private static final double TOP = 60;

    /** Top and height of the shapes below the head, in pixels; columns take turns. */
    private static final List<List<int[]>> SHAPES = List.of(
            List.of(new int[] {30, 72}, new int[] {130, 120}, new int[] {310, 48}),
            List.of(new int[] {60, 48}, new int[] {180, 48}, new int[] {270, 96}),
            List.of(new int[] {30, 150}, new int[] {230, 72}, new int[] {380, 72}));

    private final Pane pane;

    SkeletonView(Pane pane) {
        this.pane = pane;
    }

    void align(double width, int columns) {
        pane.getChildren().clear();
        for (int column = 0; column < columns; column++) {
            double left = DayBody.columnLeft(width, columns, column) + 4;
            double right = DayBody.columnLeft(width, columns, column + 1) - 7;
            for (int[] shape : SHAPES.get(column % SHAPES.size())) {
                Region region = new Region();
                region.getStyleClass().add("skeleton");
                region.setManaged(false);
                region.resizeRelocate(left, TOP + shape[0], Math.max(0, right - left), shape[1]);
                pane.getChildren().add(region);
            }
        }
    }
}
