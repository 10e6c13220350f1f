package app.ringlet.eval.caller;

import java.util.List;
import java.util.Set;

/**
 * What a caller makes of what they hear.
 *
 * @param text all of it
 * @param question the last question in it, or all of it if it asks without one
 * @param ask what is asked for
 * @param moments days and times, in order
 * @param services of the menu that are named
 * @param staff who is named
 * @param names people who are named and do not work there
 */
record Said(
        String text,
        String question,
        Ask ask,
        List<Moment> moments,
        Set<String> services,
        Set<String> addOns,
        Set<String> staff,
        List<String> names) {

    /** What a receptionist may want to hear next. */
    enum Ask {
        HELP,
        MORE,
        SPELL,
        NAME,
        PHONE,
        MESSAGE,
        WHICH,
        SERVICE,
        STAFF,
        CHOICE,
        WHEN,
        REPEAT,
        YES_NO,
        NOTHING
    }
}
