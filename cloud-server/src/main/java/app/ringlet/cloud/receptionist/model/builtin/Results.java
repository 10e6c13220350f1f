package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.model.Dialogue.Exchange;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;

/** What to do after an act, by what came of it. */
final class Results {

    private final Desk desk;
    private final Notes notes;

    Results(Desk desk) {
        this.desk = desk;
        this.notes = desk.notes();
    }

    Step absorb(Exchange last) {
        return switch (last.result()) {
            case ToolResult.Found found when notes.whoIsIn -> new StaffDays(desk).found(found.slots());
            case ToolResult.Found found -> new Finding(desk).found(found.slots());
            case ToolResult.Kept kept -> kept(kept.hold());
            case ToolResult.Released released -> notes.leaving ? desk.goodbye() : Tasks.goOn(desk);
            case ToolResult.Booked booked -> booked(booked.appointment());
            case ToolResult.Moved moved -> desk.anythingElse();
            case ToolResult.Cancelled cancelled -> cancelled();
            case ToolResult.MessageKept message -> desk.anythingElse();
            case ToolResult.Confirmed confirmed -> desk.anythingElse();
            case ToolResult.OnWaitlist waiting -> desk.anythingElse();
            case ToolResult.Quoted quoted -> Tasks.goOn(desk);
            case ToolResult.Answers answers when answers.passages().isEmpty() -> new Listening(desk).hearLookedUp();
            case ToolResult.Answers answers -> new Questions(desk).answered(answers.passages());
            case ToolResult.NotKnown unknown -> new Questions(desk).unknown(unknown.callBack());
            case ToolResult.Transferring transferring -> Tasks.goOn(desk);
            case ToolResult.Ending ending -> desk.goodbye();
            case ToolResult.Appointments appointments -> {
                notes.lookedUp = true;
                new Earlier(desk).follow(appointments.last());
                yield Tasks.goOn(desk);
            }
            case ToolResult.Taken taken -> taken();
            case ToolResult.Refused refused -> refused(refused.reason());
        };
    }

    private Step booked(AppointmentView visit) {
        if (!notes.afterwards.isEmpty()) {
            return Wishes.afterwards(desk);
        }
        if (visit.items().size() < 2) {
            return desk.anythingElse();
        }
        // What was booked for several takes many words already.
        notes.finish();
        return desk.ask(Asked.ANYTHING_ELSE, desk.line("talk.anythingElseShort"));
    }

    private Step cancelled() {
        if (notes.all && !desk.dialogue().state().seen().isEmpty()) {
            return new Appointments(desk).cancelNext();
        }
        return notes.afterwards.isEmpty() ? desk.anythingElse() : Wishes.afterwards(desk);
    }

    /** A turn that is played again gets the hold it got the first time, which is then the time that counts. */
    private Step kept(HoldView hold) {
        Slot chosen = notes.chosen;
        if (chosen != null && !hold.start().toInstant().equals(chosen.start().toInstant())) {
            notes.chosen = Slot.of(hold);
            notes.agreed = false;
        }
        return Tasks.goOn(desk);
    }

    private Step taken() {
        Slot lost = notes.chosen;
        notes.lookAnew();
        if (lost != null) {
            notes.passedOver.add(lost.start());
        }
        notes.say(desk.line("find.justTaken"));
        return Tasks.goOn(desk);
    }

    private Step refused(String reason) {
        return switch (reason) {
            case "outside_hours", "in_the_past", "employee_cannot" -> {
                notes.lookAnew();
                notes.days.clear();
                notes.times = null;
                notes.soonest = false;
                notes.say(desk.line("find.cannotBook"));
                yield Tasks.goOn(desk);
            }
            case "too_soon", "too_far_ahead" -> {
                notes.lookAnew();
                notes.days.clear();
                notes.times = null;
                notes.soonest = false;
                notes.say(desk.line(reason.equals("too_soon") ? "find.tooSoon" : "find.tooFar"));
                yield Tasks.goOn(desk);
            }
            case "too_many_bookings" -> {
                notes.finish();
                yield desk.person(desk.line("person.tooMany"));
            }
            case "client_blocked" -> {
                notes.finish();
                yield desk.person(desk.line("person.blocked"));
            }
            case "not_offered_to_caller_before" -> {
                // The caller has not heard this time: say it, and ask.
                notes.agreed = false;
                yield Tasks.goOn(desk);
            }
            case "caller_has_not_agreed_to_cancel" -> {
                notes.agreed = false;
                yield Tasks.goOn(desk);
            }
            default -> {
                notes.finish();
                yield desk.person(desk.line("person.cannot"));
            }
        };
    }
}
