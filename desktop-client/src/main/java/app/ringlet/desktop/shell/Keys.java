package app.ringlet.desktop.shell;

import app.ringlet.desktop.assistant.AssistantViewModel;
import app.ringlet.desktop.calendar.CalendarViewModel;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.desktop.telephone.TelephoneViewModel;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The desk's keys: what they do, and the sheet that says so. */
final class Keys {

    static final List<Entry> SHEET = List.of(
            new Entry(List.of("↑", "↓"), "Earlier or later appointment"),
            new Entry(List.of("←", "→"), "Employee to the left or right"),
            new Entry(List.of("Enter"), "Open the appointment"),
            new Entry(List.of("Esc"), "Close what is open"),
            new Entry(List.of("Home"), "Today"),
            new Entry(List.of("PgUp", "PgDn"), "Day before or after"),
            new Entry(List.of("P"), "Calls and worklist, while folded"),
            new Entry(List.of("1", "2", "3"), "Calendar, calls, worklist"),
            new Entry(List.of("4", "5"), "Assistant, telephone, for those who run the salon"),
            new Entry(List.of("T"), "Answer, or take over a call"),
            new Entry(List.of("L"), "Listen to a call"),
            new Entry(List.of("H", "M"), "Hold or resume, mute"),
            new Entry(List.of("K", "D"), "Keypad in a call, call someone"),
            new Entry(List.of("E"), "Hang up: hold for half a second"),
            new Entry(List.of("?"), "This sheet"));

    private final ShellViewModel shell;
    private final CalendarViewModel calendar;
    private final AssistantViewModel assistant;
    private final TelephoneViewModel telephone;
    private final PhoneKeys phone;

    Keys(DeskModels models) {
        this.shell = models.shell();
        this.calendar = models.calendar();
        this.assistant = models.assistant();
        this.telephone = models.telephone();
        this.phone = new PhoneKeys(models);
    }

    /** One line of the sheet. */
    record Entry(List<String> keys, String what) {}

    void onPressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (typing || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (anywhere(event)
                || phone.onPressed(event)
                || shell.placeProperty().get() == Place.CALENDAR && inCalendar(event)) {
            event.consume();
        }
    }

    private boolean anywhere(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                if (!shell.escape()) {
                    calendar.select("");
                }
            }
            case DIGIT1 -> shell.placeProperty().set(Place.CALENDAR);
            case DIGIT2 -> shell.placeProperty().set(Place.CALLS);
            case DIGIT3 -> shell.placeProperty().set(Place.WORKLIST);
            case DIGIT4 -> {
                if (assistant.openProperty().get()) {
                    shell.placeProperty().set(Place.ASSISTANT);
                }
            }
            case DIGIT5 -> {
                if (telephone.openProperty().get()) {
                    shell.placeProperty().set(Place.TELEPHONE);
                }
            }
            case P ->
                shell.sidePanelOpenProperty().set(!shell.sidePanelOpenProperty().get());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean inCalendar(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> calendar.moveSelection(0, -1);
            case DOWN -> calendar.moveSelection(0, 1);
            case LEFT -> calendar.moveSelection(-1, 0);
            case RIGHT -> calendar.moveSelection(1, 0);
            case ENTER -> calendar.openDetails();
            case HOME -> calendar.goToday();
            case PAGE_UP -> calendar.goBy(-1);
            case PAGE_DOWN -> calendar.goBy(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    void onReleased(KeyEvent event) {
        phone.onReleased(event);
    }

    /** By the character and not by the key, since keyboards put it in different places. */
    void onTyped(KeyEvent event) {
        if (phone.onTyped(event)) {
            event.consume();
            return;
        }
        if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) {
            shell.keysShownProperty().set(!shell.keysShownProperty().get());
            event.consume();
        }
    }
}
