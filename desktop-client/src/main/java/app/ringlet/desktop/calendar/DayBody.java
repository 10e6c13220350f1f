package app.ringlet.desktop.calendar;

import app.ringlet.desktop.salon.SalonWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The scrolling part of the calendar: hours down, employees across, blocks where they belong. */
final class DayBody extends Region {

    /** Pixels; a quarter of an hour is one line of text. */
    static final double PER_MINUTE = 1.6;

    static final double GUTTER = 68;
    private static final double BETWEEN = 3;
    private static final double NESTED = 18;

    private final boolean reducedMotion;
    private final Consumer<Block> onPick;
    private final List<Region> columns = new ArrayList<>();
    private final Map<Region, Place> off = new HashMap<>();
    private final Map<Region, Integer> lines = new HashMap<>();
    private final Map<Label, Integer> hours = new HashMap<>();
    private final Map<String, BlockView> blocks = new HashMap<>();
    private final Region nowLine = styled("now-line");
    private final Region nowDot = styled("now-dot");
    private final Label nowLabel = new Label();
    private DayPicture picture;
    private int nowMinute = -1;

    /** Where a stretch lies: in which column, when. */
    private record Place(int column, Span span) {}

    DayBody(DayPicture picture, boolean reducedMotion, Consumer<Block> onPick) {
        this.picture = picture;
        this.reducedMotion = reducedMotion;
        this.onPick = onPick;
        getStyleClass().add("day-body");
        nowLabel.getStyleClass().add("now-label");
    }

    void show(DayPicture newPicture, SalonWords words, Instant now) {
        boolean sameFrame = newPicture.visible().equals(picture.visible())
                && newPicture.date().equals(picture.date())
                && offOf(newPicture).equals(offOf(picture))
                && !columns.isEmpty();
        picture = newPicture;
        if (!sameFrame) {
            rebuildFrame(words);
        }
        updateBlocks(now);
        setMinHeight(picture.visible().minutes() * PER_MINUTE);
        setPrefHeight(picture.visible().minutes() * PER_MINUTE);
        requestLayout();
    }

    private static List<?> offOf(DayPicture picture) {
        return picture.columns().stream().map(DayPicture.Column::off).toList();
    }

    private void rebuildFrame(SalonWords words) {
        columns.clear();
        off.clear();
        lines.clear();
        hours.clear();
        for (int i = 0; i < picture.columns().size(); i++) {
            columns.add(styled("column"));
            for (Span span : picture.columns().get(i).off()) {
                if (span.overlaps(picture.visible())) {
                    off.put(styled("off"), new Place(i, cut(span, picture.visible())));
                }
            }
        }
        for (int minute = picture.visible().from(); minute < picture.visible().to(); minute += 30) {
            lines.put(styled(minute % 60 == 0 ? "hour-line" : "half-line"), minute);
            if (minute % 60 == 0) {
                Label label = new Label(words.hour(minute / 60));
                label.getStyleClass().add("hour");
                hours.put(label, minute);
            }
        }
        getChildren().setAll(columns);
        getChildren().addAll(off.keySet());
        getChildren().addAll(lines.keySet());
        getChildren().addAll(hours.keySet());
        // Below the blocks, so that it strikes through nobody's name.
        getChildren().add(nowLine);
        getChildren().addAll(blocks.values());
        getChildren().addAll(nowDot, nowLabel);
    }

    private static Span cut(Span span, Span within) {
        return new Span(Math.max(span.from(), within.from()), Math.min(span.to(), within.to()));
    }

    /** Keeps the views of blocks that did not change, so that nothing flickers when one does. */
    private void updateBlocks(Instant now) {
        Map<String, BlockView> kept = new HashMap<>();
        List<Node> inOrder = new ArrayList<>();
        for (DayPicture.Column column : picture.columns()) {
            for (Block block : column.blocks()) {
                BlockView view = blocks.get(block.key());
                if (view == null || !view.block().equals(block)) {
                    view = new BlockView(block, reducedMotion);
                    view.setOnMouseClicked(click -> {
                        onPick.accept(block);
                        click.consume();
                    });
                    view.tick(now);
                }
                kept.put(block.key(), view);
                inOrder.add(view);
            }
        }
        blocks.values().stream().filter(v -> !kept.containsValue(v)).forEach(BlockView::retire);
        getChildren().removeIf(BlockView.class::isInstance);
        getChildren().addAll(getChildren().indexOf(nowDot), inOrder);
        blocks.clear();
        blocks.putAll(kept);
    }

    void tick(Instant now, int minute, String time, boolean today) {
        blocks.values().forEach(view -> view.tick(now));
        nowMinute = today ? minute : -1;
        nowLabel.setText(time.replace(" am", "").replace(" pm", ""));
        boolean shown = today
                && minute >= picture.visible().from()
                && minute < picture.visible().to();
        nowLine.setVisible(shown);
        nowDot.setVisible(shown);
        nowLabel.setVisible(shown);
        requestLayout();
    }

    void mark(String selected, String flashed) {
        blocks.forEach((key, view) -> view.mark(key.equals(selected), key.equals(flashed)));
    }

    Optional<BlockView> view(String key) {
        return Optional.ofNullable(blocks.get(key));
    }

    /** Pixels from the top. */
    double yOf(int minute) {
        return (minute - picture.visible().from()) * PER_MINUTE;
    }

    static double columnLeft(double width, int count, int index) {
        return GUTTER + Math.rint((width - GUTTER) * index / count);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        int count = Math.max(1, picture.columns().size());
        for (int i = 0; i < columns.size(); i++) {
            double left = columnLeft(width, count, i);
            columns.get(i).resizeRelocate(left, 0, columnLeft(width, count, i + 1) - left, height);
        }
        off.forEach((region, place) -> {
            double left = columnLeft(width, count, place.column());
            double wide = columnLeft(width, count, place.column() + 1) - left;
            region.resizeRelocate(
                    left, yOf(place.span().from()), wide, place.span().minutes() * PER_MINUTE);
        });
        lines.forEach((line, minute) -> line.resizeRelocate(GUTTER, Math.rint(yOf(minute)), width - GUTTER, 1));
        hours.forEach((label, minute) -> {
            label.setVisible(nowMinute < 0 || Math.abs(minute - nowMinute) > 9);
            label.resizeRelocate(0, Math.max(2, yOf(minute) - 8), GUTTER - 12, 18);
        });
        layoutBlocks(width, count);
        double now = Math.rint(yOf(nowMinute));
        nowLine.resizeRelocate(GUTTER, now - 1, width - GUTTER, 2);
        nowDot.resizeRelocate(GUTTER - 5, now - 5, 10, 10);
        double wide = nowLabel.prefWidth(-1);
        nowLabel.resizeRelocate(GUTTER - 10 - wide, now - 9, wide, 18);
    }

    private void layoutBlocks(double width, int count) {
        for (int i = 0; i < picture.columns().size(); i++) {
            double left = columnLeft(width, count, i) + 1;
            double wide = columnLeft(width, count, i + 1) - left;
            for (Block block : picture.columns().get(i).blocks()) {
                BlockView view = Objects.requireNonNull(blocks.get(block.key()));
                Block.Place place = block.place();
                double inset = place.nested() ? NESTED : BETWEEN;
                double lane = (wide - inset - BETWEEN - 4) / place.lanes();
                double x = left + inset + place.lane() * lane;
                view.resizeRelocate(
                        Math.rint(x),
                        Math.rint(yOf(block.span().from())) + 2,
                        Math.rint(lane - (place.lane() < place.lanes() - 1 ? BETWEEN : 0)),
                        Math.max(14, Math.rint(block.span().minutes() * PER_MINUTE) - 3));
            }
        }
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        return region;
    }
}
