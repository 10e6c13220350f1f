package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.salon.LiveSalon;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** The view models of the telephone, and what rings. */
public record PhoneModels(
        SoftphoneConnection line,
        SoftphoneViewModel call,
        RingingViewModel ringing,
        DialViewModel dial,
        TransferViewModel transfer,
        SoundViewModel sound,
        PhoneStatusViewModel status,
        Ringer ringer) {

    public static PhoneModels of(
            LiveSalon salon,
            PhoneActs acts,
            SoftphoneConnection line,
            PhoneAudio audio,
            BackgroundWork work,
            DeskClock clock) {
        SoftphoneViewModel call = new SoftphoneViewModel(salon, acts, line, audio, work, clock);
        RingingViewModel ringing = new RingingViewModel(salon, acts, call, work, clock);
        return new PhoneModels(
                line,
                call,
                ringing,
                new DialViewModel(acts, call, salon, work),
                new TransferViewModel(acts, call, salon, work),
                new SoundViewModel(audio, work),
                new PhoneStatusViewModel(line, audio),
                new Ringer(ringing, audio, work));
    }

    /** Whether nothing is rung, called or dialled here. */
    public BooleanBinding idleBinding() {
        return Bindings.createBooleanBinding(
                () -> call.pictureProperty().get().phase() == PhonePicture.Phase.NONE
                        && ringing.callProperty().get() == null
                        && !dial.openProperty().get(),
                call.pictureProperty(),
                ringing.callProperty(),
                dial.openProperty());
    }

    /** Whether a call rings here, or somebody at this desk listens or talks. */
    public BooleanBinding busyBinding() {
        return Bindings.createBooleanBinding(
                () -> ringing.callProperty().get() != null
                        || call.pictureProperty().get().phase() != PhonePicture.Phase.NONE
                                && call.pictureProperty().get().phase() != PhonePicture.Phase.ENDED,
                call.pictureProperty(),
                ringing.callProperty());
    }

    /** Calls can ring and be taken from now on. */
    public void open() {
        call.audio().load();
        line.open();
    }

    /** Nobody is signed in any more. */
    public void close() {
        line.close();
    }

    /** For the end of the program. */
    public void stop() {
        line.stop();
        call.audio().close();
    }
}
