package app.ringlet.cloud.calls.voice;

/** What the carrier is to do next on the line, in a language (BCP 47). */
public sealed interface Answer {

    String speech();

    String language();

    /** Says something, then listens. @param nextTurn number of the turn in which the caller's words come */
    record Listen(String speech, String language, int nextTurn) implements Answer {}

    /** Says something, then rings the salon's own telephone. @param number E.164 */
    record RingDesk(String speech, String language, String number, int nextTurn) implements Answer {}

    /** Says something, if it is not empty, then hangs up. */
    record HangUp(String speech, String language) implements Answer {}
}
