package app.ringlet.cloud.receptionist.model.builtin;

import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.NoSuchDay;
import app.ringlet.cloud.receptionist.wording.Clockwise;
import java.time.LocalDate;
import java.util.List;

/** Days that are in no calendar, or further ahead than may be booked: that is said, and none are looked for. */
final class Reach {

    private Reach() {}

    static Heard within(Desk desk, Heard heard) {
        List<Days> days = heard.when().days();
        boolean books = heard.wishes() || heard.has(Intent.BOOK) || desk.notes().task == Task.BOOK;
        NoSuchDay none = heard.when().noSuchDay();
        if (books && none != null && days.stream().noneMatch(Days::single)) {
            desk.notes().say(desk.line("find.noSuchDay", new Clockwise(desk.texts()).date(none.month(), none.day())));
            return heard.withoutWhen();
        }
        LocalDate last = desk.facts().today().plusDays(desk.facts().rules().horizonDays());
        boolean tooFar = !days.isEmpty()
                && books
                && !heard.has(Intent.HOURS)
                && days.stream().allMatch(d -> d.from().isAfter(last));
        if (tooFar) {
            desk.notes().say(desk.line("find.tooFar"));
            return heard.withoutWhen();
        }
        return heard;
    }
}
