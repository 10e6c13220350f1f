package app.ringlet.desktop.shell;

import app.ringlet.desktop.softphone.PhoneModels;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** The telephone's keys. Ending a call takes half a second, so that no slip of a finger hangs up on a client. */
final class PhoneKeys {

    private final DeskModels models;
    private final PauseTransition held = new PauseTransition(Duration.millis(500));
    private boolean down;

    PhoneKeys(DeskModels models) {
        this.models = models;
        held.setOnFinished(e -> models.phone().call().hangUp());
    }

    /** @return whether it was one of them */
    boolean onPressed(KeyEvent event) {
        PhoneModels phone = models.phone();
        Phase phase = phone.call().pictureProperty().get().phase();
        switch (event.getCode()) {
            case T -> takeOver(phone, phase);
            case L -> models.liveCalls().listenToFirst();
            case H -> phone.call().orders().toggleHold();
            case M -> phone.call().toggleMute();
            case K -> {
                if (phase.talks()) {
                    phone.call()
                            .keypadOpenProperty()
                            .set(!phone.call().keypadOpenProperty().get());
                }
            }
            case D ->
                phone.dial().openProperty().set(!phone.dial().openProperty().get());
            case E -> {
                // A key that stays down is told again and again; it ends one call.
                if (!down) {
                    down = true;
                    held.playFromStart();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeOver(PhoneModels phone, Phase phase) {
        if (phone.ringing().callProperty().get() != null) {
            phone.ringing().answer();
        } else if (phase == Phase.LISTENING) {
            phone.call().takeOverHere();
        } else if (!phase.has()) {
            models.liveCalls().takeOverFirst();
        }
    }

    void onReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.E) {
            down = false;
            held.stop();
        }
    }

    /** Digits go to the caller while the keypad is out. @return whether it was one */
    boolean onTyped(KeyEvent event) {
        String character = event.getCharacter();
        if (event.getTarget() instanceof TextInputControl
                || !models.phone().call().keypadOpenProperty().get()
                || !character.matches("[0-9*#]")) {
            return false;
        }
        models.phone().call().press(character);
        return true;
    }
}
