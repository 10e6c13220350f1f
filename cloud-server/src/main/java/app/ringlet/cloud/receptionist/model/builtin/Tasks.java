package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;

/** Goes on with what the caller is about. */
final class Tasks {

    private Tasks() {}

    static Step goOn(Desk desk) {
        return switch (desk.notes().task) {
            case BOOK -> new Booking(desk).goOn();
            case MOVE, CANCEL, CONFIRM, LATE, MY_APPOINTMENTS -> new Appointments(desk).goOn();
            case WAITLIST -> new Waiting(desk).goOn();
            case MESSAGE -> message(desk);
            case NONE -> desk.anythingElse();
        };
    }

    private static Step message(Desk desk) {
        Notes notes = desk.notes();
        String text = notes.message;
        if (text == null) {
            return desk.ask(Asked.MESSAGE, desk.line("message.what"));
        }
        String phone = notes.phone;
        if (desk.dialogue().call().callerPhone() == null && phone == null && !text.matches("(?s)(.*\\d){7}.*")) {
            return desk.ask(Asked.PHONE, desk.line("message.number"));
        }
        notes.message = null;
        boolean unsaid = desk.dialogue().call().callerPhone() == null && phone != null;
        return desk.act(new ToolCall.TakeMessage(unsaid ? text + " (call back: " + phone + ")" : text, null));
    }
}
