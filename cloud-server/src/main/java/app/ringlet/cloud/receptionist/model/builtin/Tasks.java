package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Step;

/** Goes on with what the caller is about. */
final class Tasks {

    private Tasks() {}

    static Step goOn(Desk desk) {
        return switch (desk.notes().task) {
            case BOOK -> new Booking(desk).goOn();
            case MOVE, CANCEL, MY_APPOINTMENTS -> new Appointments(desk).goOn();
            case MESSAGE -> desk.ask(Notes.Asked.MESSAGE, "What would you like me to pass on?");
            case NONE -> desk.anythingElse();
        };
    }
}
