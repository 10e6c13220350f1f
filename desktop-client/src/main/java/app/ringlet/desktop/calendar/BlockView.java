package app.ringlet.desktop.calendar;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.booking.AppointmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A block of the day: says less and less as it gets smaller, the client's name to the last. */
final class BlockView extends Region {

    private static final double BAR = 3;
    private static final double ARC = 12;

    private final Block block;
    private final Region ground = styled("ground");
    private final List<Region> pieces = new ArrayList<>();
    private final Region bar = styled("bar");
    private final Region edge = styled("edge");
    private final Label title = label("title");
    private final Label subtitle = label("subtitle");
    private final Label time = label("time");
    private final Label countdown = label("countdown");
    private final List<Label> gapWords = new ArrayList<>();
    private final HBox marks = new HBox();
    private final Rectangle clip = new Rectangle();
    private final @Nullable FadeTransition pulse;

    BlockView(Block block, boolean reducedMotion) {
        this.block = block;
        getStyleClass().addAll("block", styleOf(block));
        if (block.place().nested()) {
            getStyleClass().add("nested");
        }
        setStyle("-block-tint: %1$s30; -block-edge: %1$s66;".formatted(block.color()));
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(block.spoken());
        title.setText(block.title());
        subtitle.setText(block.subtitle());
        time.setText(block.time());
        marks.getStyleClass().add("marks");
        BlockMarks.fill(marks, block);
        getChildren().add(ground);
        addPieces();
        clip.setArcWidth(ARC);
        clip.setArcHeight(ARC);
        ground.setClip(clip);
        getChildren().addAll(bar, title, subtitle, time);
        getChildren().addAll(gapWords);
        getChildren().addAll(countdown, marks, edge);
        edge.setMouseTransparent(true);
        pulse = block.kind() == Block.Kind.HOLD && !reducedMotion ? pulsing(pieces.getFirst()) : null;
    }

    private static String styleOf(Block block) {
        AppointmentStatus status = block.status();
        return status == null ? "hold" : status.name().toLowerCase(Locale.ROOT);
    }

    private void addPieces() {
        block.busy().forEach(span -> addPiece(span, "busy"));
        for (Span gap : block.gaps()) {
            addPiece(gap, "gap");
            Label word = label("gap-word");
            word.setText("Processing");
            word.setUserData(gap);
            gapWords.add(word);
        }
    }

    private void addPiece(Span span, String style) {
        Region piece = styled(style);
        piece.setUserData(span);
        pieces.add(piece);
        getChildren().add(piece);
    }

    private static FadeTransition pulsing(Region piece) {
        FadeTransition fade = new FadeTransition(javafx.util.Duration.seconds(1.1), piece);
        fade.setFromValue(1);
        fade.setToValue(0.5);
        fade.setAutoReverse(true);
        fade.setCycleCount(Animation.INDEFINITE);
        fade.play();
        return fade;
    }

    /** Ends what moves; a block that left the calendar must not keep the toolkit busy. */
    void retire() {
        if (pulse != null) {
            pulse.stop();
        }
    }

    void tick(Instant now) {
        Instant ends = block.expiresAt();
        countdown.setText(ends == null ? "" : SalonWords.timer(Duration.between(now, ends)));
    }

    Block block() {
        return block;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double perMinute = height / block.span().minutes();
        place(ground, 0, 0, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        place(bar, 0, 0, BAR, height);
        place(edge, 0, 0, width, height);
        for (Region piece : pieces) {
            Span span = (Span) piece.getUserData();
            placePiece(piece, span, perMinute, width);
        }
        layoutWords(width, firstBusy().minutes() * perMinute);
        for (Label word : gapWords) {
            Span gap = (Span) word.getUserData();
            double top = (gap.from() - block.span().from()) * perMinute;
            boolean room = gap.minutes() * perMinute >= 22 && width > 90;
            word.setVisible(room);
            double wide = Math.min(word.prefWidth(-1), width - BAR - 14);
            place(word, BAR + 6, top + 4, wide, word.prefHeight(-1));
        }
    }

    private Span firstBusy() {
        return block.busy().isEmpty() ? block.span() : block.busy().getFirst();
    }

    private void placePiece(Region piece, Span span, double perMinute, double width) {
        double top = (span.from() - block.span().from()) * perMinute;
        place(piece, 0, top, width, span.minutes() * perMinute);
        boolean first = span.from() == block.span().from();
        boolean last = span.to() == block.span().to();
        CornerRadii radii = new CornerRadii(first ? 6 : 0, first ? 6 : 0, last ? 6 : 0, last ? 6 : 0, false);
        piece.setClip(rounded(width, span.minutes() * perMinute, radii));
    }

    private static Region rounded(double width, double height, CornerRadii radii) {
        Region shape = new Region();
        shape.setBackground(new javafx.scene.layout.Background(
                new javafx.scene.layout.BackgroundFill(javafx.scene.paint.Color.BLACK, radii, Insets.EMPTY)));
        shape.resize(width, height);
        return shape;
    }

    /** @param room height that the words may use: that of the first stretch before a processing gap */
    private void layoutWords(double width, double room) {
        double left = BAR + 7;
        double inner = width - left - 6;
        boolean single = room < 40;
        boolean three = room >= 60;
        countdown.setVisible(!countdown.getText().isEmpty() && inner > 70);
        double right = countdown.isVisible() ? countdown.prefWidth(-1) + 6 : 0;
        double nameNeeds = Math.min(title.prefWidth(-1), inner - right);
        boolean marksBelow = three && BlockMarks.width(marks) > inner - right - nameNeeds - 6;
        double nameKeeps = Math.min(nameNeeds + 6, (inner - right) * 0.7);
        double marksWide = BlockMarks.fit(marks, marksBelow ? inner : inner - right - nameKeeps);
        double titleWide = inner - right - (marksBelow ? 0 : marksWide);
        double top = single ? Math.max(1, (room - 18) / 2) : 6;
        place(title, left, top, single ? Math.min(nameNeeds, titleWide) : titleWide, 18);
        place(countdown, width - 6 - right, top, right, 18);
        place(marks, width - 6 - (marksBelow ? 0 : right) - marksWide, marksBelow ? top + 35 : top, marksWide, 18);
        double beside = titleWide - nameNeeds - 6;
        subtitle.setVisible(!single || beside > 36);
        if (single) {
            place(subtitle, left + nameNeeds + 6, top, Math.max(0, beside), 18);
        } else {
            place(subtitle, left, top + 18, inner, 17);
        }
        double timeWide = marksBelow ? inner - marksWide - 6 : inner;
        time.setVisible(three && time.prefWidth(-1) <= timeWide);
        place(time, left, top + 35, timeWide, 17);
    }

    private static void place(javafx.scene.Node node, double x, double y, double width, double height) {
        node.resizeRelocate(Math.rint(x), Math.rint(y), Math.ceil(width), Math.rint(height));
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMouseTransparent(true);
        return label;
    }

    void mark(boolean selected, boolean flashed) {
        Nodes.pseudo(this, "selected", selected);
        Nodes.pseudo(this, "flashed", flashed);
    }

    static FontIcon icon(String literal, String... styles) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
