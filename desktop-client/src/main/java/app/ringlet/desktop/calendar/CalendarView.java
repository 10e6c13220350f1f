package app.ringlet.desktop.calendar;

import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import java.time.Instant;
import java.time.LocalDate;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The day's calendar. */
public final class CalendarView extends StackPane {

    private static final int BEFORE_NOW = 90;
    private static final Duration FLASH = Duration.seconds(2);

    @FXML
    private VBox frame;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Pane skeleton;

    @FXML
    private VBox notice;

    @FXML
    private FontIcon noticeIcon;

    @FXML
    private Label noticeTitle;

    @FXML
    private Label noticeText;

    @FXML
    private Button retry;

    @FXML
    private Pane overlay;

    private final CalendarViewModel model;
    private final DayHead head = new DayHead();
    private final DayBody body;
    private final PauseTransition flash = new PauseTransition(FLASH);
    private String flashed = "";
    private @Nullable LocalDate scrolledFor;
    private @Nullable DetailsView details;

    public CalendarView(CalendarViewModel model, boolean reducedMotion) {
        this.model = model;
        Fxml.load(this);
        body = new DayBody(model.pictureProperty().get(), reducedMotion, this::pick);
        body.setOnMouseClicked(click -> model.select(""));
        frame.getChildren().addFirst(head);
        scroll.setContent(body);
        body.widthProperty().subscribe(width -> head.alignTo(width.doubleValue()));
        SkeletonView shapes = new SkeletonView(skeleton);
        body.widthProperty().subscribe(width -> shapes.align(width.doubleValue(), columns()));
        model.pictureProperty().subscribe(picture -> shapes.align(body.getWidth(), columns()));
        Nodes.showWhile(skeleton, model.skeletonProperty().asObject());
        retry.setOnAction(e -> model.retry());
        model.pictureProperty().subscribe(this::show);
        model.clock().nowProperty().subscribe(this::tick);
        model.selectedProperty().subscribe(this::onSelected);
        model.flashedProperty().subscribe(this::onFlash);
        model.detailsProperty().subscribe(this::showDetails);
        flash.setOnFinished(e -> {
            flashed = "";
            mark();
        });
        scroll.vvalueProperty().subscribe(value -> placeDetails());
        widthProperty().subscribe(width -> placeDetails());
    }

    private int columns() {
        return model.pictureProperty().get().columns().size();
    }

    private void pick(Block block) {
        model.select(block.key());
        model.openDetails();
    }

    private void show(DayPicture picture) {
        head.show(picture.columns());
        body.show(picture, model.salon().words(), model.clock().now());
        tick(model.clock().now());
        mark();
        showNotice(picture);
        boolean ready = picture.state() != DayPicture.State.LOADING
                && !picture.columns().isEmpty();
        if (ready && !picture.date().equals(scrolledFor)) {
            scrolledFor = picture.date();
            Platform.runLater(
                    () -> scrollTo(model.showsToday() ? halfHour(model.minuteNow() - BEFORE_NOW) : firstOf(picture)));
        }
    }

    /** A little before the half hour, so that its line is not cut. */
    private static int halfHour(int minute) {
        return minute / 30 * 30 - 6;
    }

    private static int firstOf(DayPicture picture) {
        return picture.columns().stream()
                        .flatMap(c -> c.blocks().stream())
                        .mapToInt(b -> b.span().from())
                        .min()
                        .orElse(picture.visible().from() + 60)
                - 36;
    }

    private void scrollTo(int minute) {
        double hidden = body.prefHeight(-1) - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(body.yOf(minute) / hidden, 0, 1));
    }

    private void tick(Instant now) {
        var words = model.salon().words();
        body.tick(now, model.minuteNow(), words.time(words.wallTime(now)), model.showsToday());
    }

    private void onSelected(String key) {
        mark();
        body.view(key).ifPresent(view -> reveal(view.block()));
    }

    private void onFlash(String key) {
        flashed = key;
        mark();
        if (!key.isEmpty()) {
            Platform.runLater(() -> body.view(key).ifPresent(view -> reveal(view.block())));
            flash.playFromStart();
        }
    }

    /** Scrolls only if the block is not in sight. */
    private void reveal(Block block) {
        double hidden = body.prefHeight(-1) - scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, hidden);
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (body.yOf(block.span().from()) < top || body.yOf(block.span().to()) > bottom) {
            scrollTo(block.span().from() - 60);
        }
    }

    private void mark() {
        body.mark(model.selectedProperty().get(), flashed);
    }

    private void showNotice(DayPicture picture) {
        boolean failed = picture.state() == DayPicture.State.FAILED;
        Nodes.show(notice, !picture.notice().isEmpty());
        Nodes.show(retry, failed);
        Nodes.pseudo(notice, "failed", failed);
        noticeIcon.setIconLiteral(
                switch (picture.state()) {
                    case CLOSED -> "fth-moon";
                    case FAILED -> "fth-cloud-off";
                    case EMPTY, LOADING, BUSY -> "fth-calendar";
                });
        noticeTitle.setText(failed ? "This day could not be loaded" : picture.notice());
        noticeText.setText(failed ? picture.notice() : picture.hint());
        Nodes.show(noticeText, !noticeText.getText().isEmpty());
    }

    private void showDetails(@Nullable AppointmentDetails shown) {
        overlay.getChildren().clear();
        details = null;
        if (shown != null) {
            DetailsView view = new DetailsView(shown, model::closeDetails);
            details = view;
            overlay.getChildren().setAll(view);
            view.applyCss();
            Platform.runLater(this::placeDetails);
        }
    }

    /** Beside its block, on the side where there is room, all of it within the calendar. */
    private void placeDetails() {
        DetailsView view = details;
        BlockView block = body.view(model.selectedProperty().get()).orElse(null);
        if (view == null || block == null || block.getScene() == null) {
            return;
        }
        var at = overlay.sceneToLocal(block.localToScene(block.getBoundsInLocal()));
        double wide = view.prefWidth(-1);
        double high = view.prefHeight(wide);
        boolean right = at.getMaxX() + 8 + wide <= getWidth() - 8;
        double x = right ? at.getMaxX() + 8 : Math.max(8, at.getMinX() - 8 - wide);
        double y = Math.clamp(at.getMinY(), 68, Math.max(68, getHeight() - high - 16));
        view.resizeRelocate(Math.rint(x), Math.rint(y), wide, high);
    }
}
