package app.ringlet.desktop.calendar;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Grey shapes where blocks will be. */
final class SkeletonView {

    private static final int COLUMNS = 3;

    /** Top and height of the shapes, in pixels, column by column. */
    private static final List<List<int[]>> SHAPES = List.of(
            List.of(new int[] {90, 72}, new int[] {190, 120}, new int[] {370, 48}),
            List.of(new int[] {120, 48}, new int[] {240, 48}, new int[] {330, 96}),
            List.of(new int[] {90, 150}, new int[] {290, 72}, new int[] {440, 72}));

    private final Pane pane;

    SkeletonView(Pane pane) {
        this.pane = pane;
        for (int column = 0; column < COLUMNS; column++) {
            for (int[] shape : SHAPES.get(column)) {
                Region region = new Region();
                region.getStyleClass().add("skeleton");
                region.setUserData(new int[] {column, shape[0], shape[1]});
                pane.getChildren().add(region);
            }
        }
        pane.widthProperty().subscribe(width -> layout());
    }

    private void layout() {
        for (var child : pane.getChildren()) {
            int[] shape = (int[]) child.getUserData();
            double left = DayBody.columnLeft(pane.getWidth(), COLUMNS, shape[0]) + 6;
            double right = DayBody.columnLeft(pane.getWidth(), COLUMNS, shape[0] + 1) - 12;
            child.setManaged(false);
            child.resizeRelocate(left, shape[1], Math.max(0, right - left), shape[2]);
        }
    }
}
