package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.salon.ClientView;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whom to call: by keypad, by a client's name, or whom one called last. */
public final class DialViewModel {

    private static final Duration TYPED = Duration.ofMillis(250);
    private static final int ENOUGH = 2;

    private final PhoneActs acts;
    private final SoftphoneViewModel phone;
    private final LiveSalon salon;
    private final BackgroundWork work;
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private Cancellable searching = Cancellable.NOTHING;

    public DialViewModel(PhoneActs acts, SoftphoneViewModel phone, LiveSalon salon, BackgroundWork work) {
        this.acts = acts;
        this.phone = phone;
        this.salon = salon;
        this.work = work;
        typed.subscribe(text -> look());
    }

    /** A client who can be called. @param phone E.164 */
    public record Found(String name, String phone, String shown) {}

    private void look() {
        searching.cancel();
        String text = typed.get().strip();
        if (text.length() < ENOUGH || !hasLetters(text)) {
            found.clear();
            return;
        }
        searching = work.later(
                TYPED,
                () -> work.run(
                        () -> acts.find(text),
                        clients -> {
                            if (typed.get().strip().equals(text)) {
                                found.setAll(shown(clients));
                            }
                        },
                        failure -> found.clear()));
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private List<Found> shown(List<ClientView> clients) {
        return clients.stream()
                .filter(c -> c.phone() != null && !c.phone().isBlank())
                .map(c -> new Found(c.name(), c.phone(), salon.words().phone(c.phone())))
                .toList();
    }

    /** A key of the keypad: in a call a tone, else one more digit. */
    public void press(String digit) {
        if (phone.pictureProperty().get().phase().talks()) {
            phone.press(digit);
        }
        typed.set(typed.get() + digit);
    }

    public void erase() {
        String text = typed.get();
        typed.set(text.isEmpty() ? "" : text.substring(0, text.length() - 1));
    }

    /** Calls what was typed; without anything, shows whom one called last. */
    public void dial() {
        String text = typed.get().strip();
        if (text.isEmpty()) {
            typed.set(last.get());
        } else if (!hasLetters(text)) {
            call(text);
        } else if (!found.isEmpty()) {
            call(found.getFirst());
        }
    }

    public void call(Found client) {
        call(client.phone());
    }

    /** @param number in any spelling */
    public void call(String number) {
        phone.dial(number, () -> {
            last.set(number);
            typed.set("");
            open.set(false);
        });
    }

    public void redial() {
        if (!last.get().isEmpty()) {
            call(last.get());
        }
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** The number that was called last; empty before. */
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    public ObservableList<Found> found() {
        return found;
    }
}
