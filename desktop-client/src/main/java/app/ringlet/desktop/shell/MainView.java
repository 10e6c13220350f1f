package app.ringlet.desktop.shell;

import app.ringlet.desktop.assistant.AssistantPlace;
import app.ringlet.desktop.calendar.CalendarView;
import app.ringlet.desktop.calls.CallLogView;
import app.ringlet.desktop.calls.LiveCallsView;
import app.ringlet.desktop.people.PeoplePlace;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.desktop.softphone.PhoneModels;
import app.ringlet.desktop.softphone.PhonePanel;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.desktop.softphone.SoundView;
import app.ringlet.desktop.telephone.TelephonePlace;
import app.ringlet.desktop.theme.Fxml;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.desktop.worklist.WorkItemsView;
import app.ringlet.desktop.worklist.WorklistPlace;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The main window: puts the places into the frame and folds the side panel when it gets narrow. */
public final class MainView extends StackPane {

    /** Below this width, in pixels, the side panel is an overlay. */
    static final double FOLDS_BELOW = 1280;

    /** Below this height, in pixels, calls and worklist cannot both be shown in full. */
    private static final double ROOM_FOR_BOTH = 820;

    private static final double PANEL = 344;
    private static final double MENU = 248;
    private static final double SOUND = 320;

    @FXML
    private BorderPane frame;

    @FXML
    private VBox middle;

    @FXML
    private HBox content;

    @FXML
    private StackPane place;

    @FXML
    private Pane overlay;

    @FXML
    private StackPane sheetLayer;

    private final DeskModels models;
    private final TopBarView topBar;
    private final UserMenuView menu;
    private final SoundView sound;
    private final VBox sidePanel;
    private boolean folded;

    public MainView(DeskModels models, boolean reducedMotion) {
        this.models = models;
        Fxml.load(this);
        ShellViewModel shell = models.shell();
        var liveCalls = models.liveCalls().liveCountProperty();
        topBar = new TopBarView(
                shell,
                models.calendar(),
                models.status(),
                liveCalls,
                models.phone().dial());
        menu = new UserMenuView(shell, models.people());
        sidePanel = sidePanel();
        frame.setLeft(new RailView(
                shell,
                models.assistant().openProperty(),
                models.telephone().openProperty(),
                liveCalls,
                models.worklist().openCountProperty()));
        frame.setBottom(new StatusBarView(models.status(), models.phone()));
        middle.getChildren().addFirst(topBar);
        sheetLayer.getChildren().setAll(new KeySheetView(shell));
        sheetLayer.setOnMouseClicked(e -> shell.keysShownProperty().set(false));
        Nodes.showWhile(sheetLayer, shell.keysShownProperty().asObject());
        showPlaces(reducedMotion);
        Nodes.showWhile(menu, shell.menuOpenProperty().asObject());
        menu.setManaged(false);
        sound = new SoundView(models.phone().sound());
        Nodes.showWhile(sound, models.phone().sound().openProperty().asObject());
        sound.setManaged(false);
        overlay.getChildren().addAll(menu, sound);
        models.phone().sound().openProperty().subscribe(open -> requestLayout());
        bringOutWith(models.phone());
        widthProperty().subscribe(width -> arrange());
        shell.sidePanelOpenProperty().subscribe(open -> arrange());
        shell.menuOpenProperty().subscribe(open -> requestLayout());
        Keys keys = new Keys(models);
        addEventFilter(KeyEvent.KEY_PRESSED, keys::onPressed);
        addEventFilter(KeyEvent.KEY_RELEASED, keys::onReleased);
        addEventFilter(KeyEvent.KEY_TYPED, keys::onTyped);
        setFocusTraversable(true);
        frame.setOnMousePressed(e -> {
            shell.menuOpenProperty().set(false);
            models.phone().sound().openProperty().set(false);
        });
    }

    private void showPlaces(boolean reducedMotion) {
        Node calendar = new CalendarView(models.calendar(), reducedMotion);
        Node calls = new CallLogView(models.callLog(), models.callDetail(), models.player());
        Node worklist = new WorklistPlace(models.worklist(), models.player());
        Node assistant = new AssistantPlace(models.assistant());
        Node people = new PeoplePlace(models.people());
        Node telephone = new TelephonePlace(models.telephone());
        leaveWhenShut(Place.ASSISTANT, models.assistant().openProperty());
        leaveWhenShut(Place.TELEPHONE, models.telephone().openProperty());
        models.shell().placeProperty().subscribe(where -> {
            models.assistant().sections().setShown(where == Place.ASSISTANT);
            models.telephone().sections().setShown(where == Place.TELEPHONE);
            models.people().setShown(where == Place.PEOPLE);
            if (where == Place.CALLS) {
                models.callLog().load();
            }
            place.getChildren()
                    .setAll(
                            switch (where) {
                                case CALENDAR -> calendar;
                                case CALLS -> calls;
                                case WORKLIST -> worklist;
                                case ASSISTANT -> assistant;
                                case TELEPHONE -> telephone;
                                case PEOPLE -> people;
                            });
        });
    }

    /** Whoever loses the right to be in a place is led out of it. */
    private void leaveWhenShut(Place place, ObservableValue<Boolean> open) {
        open.subscribe(now -> {
            if (!now && models.shell().placeProperty().get() == place) {
                models.shell().placeProperty().set(Place.CALENDAR);
            }
        });
    }

    private VBox sidePanel() {
        LiveCallsView calls = new LiveCallsView(models.liveCalls());
        VBox.setVgrow(calls, Priority.ALWAYS);
        WorkItemsView work = new WorkItemsView(models.worklist(), models.player());
        Runnable share = () -> share(work);
        Nodes.watch(work, models.worklist().openCountProperty(), n -> share.run());
        Nodes.watch(work, models.liveCalls().liveCountProperty(), n -> share.run());
        Nodes.watch(work, heightProperty(), n -> share.run());
        PhoneModels phone = models.phone();
        Nodes.showWhile(
                work,
                models.shell()
                        .placeProperty()
                        .isNotEqualTo(Place.WORKLIST)
                        .and(phone.idleBinding())
                        .asObject());
        VBox panel = new VBox(new PhonePanel(phone), calls, work);
        panel.getStyleClass().add("side-panel");
        panel.setMinWidth(PANEL);
        panel.setPrefWidth(PANEL);
        panel.setMaxWidth(PANEL);
        return panel;
    }

    /** A call cannot wait, what is left to do can: in a low window the calls get the room. */
    private void share(WorkItemsView work) {
        int open = models.worklist().openCountProperty().get();
        boolean tight = getHeight() > 0
                && getHeight() < ROOM_FOR_BOTH
                && models.liveCalls().liveCountProperty().get() > 0;
        double high = open == 0 ? 130 : tight ? 128 : open == 1 ? 160 : 260;
        work.setMinHeight(high);
        work.setPrefHeight(high);
        work.setMaxHeight(high);
    }

    /** What has to do with the telephone must not lie in a folded panel. */
    private void bringOutWith(PhoneModels phone) {
        Runnable out = () -> {
            if (folded) {
                models.shell().sidePanelOpenProperty().set(true);
            }
        };
        phone.ringing().callProperty().subscribe(call -> {
            if (call != null) {
                out.run();
            }
        });
        phone.call().pictureProperty().subscribe((was, is) -> {
            if (was.phase() == Phase.NONE && is.phase() != Phase.NONE) {
                out.run();
            }
        });
        phone.dial().openProperty().subscribe(open -> {
            if (open) {
                out.run();
            }
        });
    }

    /** Beside the place when there is width for it, else over it on demand. */
    private void arrange() {
        folded = getWidth() > 0 && getWidth() < FOLDS_BELOW;
        topBar.folded(folded);
        boolean over = folded && models.shell().sidePanelOpenProperty().get();
        sidePanel.getStyleClass().remove("over");
        content.getChildren().remove(sidePanel);
        overlay.getChildren().remove(sidePanel);
        if (over) {
            sidePanel.getStyleClass().add("over");
            overlay.getChildren().addFirst(sidePanel);
        } else if (!folded) {
            content.getChildren().add(sidePanel);
        }
        sidePanel.setManaged(!over);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double wide = MENU;
        menu.resizeRelocate(getWidth() - wide - 16, 56, wide, menu.prefHeight(wide));
        double high = sound.prefHeight(SOUND);
        sound.resizeRelocate(getWidth() - SOUND - 16, getHeight() - high - 38, SOUND, high);
        if (overlay.getChildren().contains(sidePanel)) {
            sidePanel.resizeRelocate(getWidth() - PANEL, 60, PANEL, getHeight() - 60 - 30);
        }
    }
}
