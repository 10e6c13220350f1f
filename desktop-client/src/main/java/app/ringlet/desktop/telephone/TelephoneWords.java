package app.ringlet.desktop.telephone;

import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.CallerTreatment;

/** How the telephone's affairs are said. */
final class TelephoneWords {

    private TelephoneWords() {}

    static String mode(AnsweringMode mode) {
        return switch (mode) {
            case ASSISTANT -> "The assistant";
            case DESK_THEN_ASSISTANT -> "The desk, then the assistant";
            case DESK_THEN_VOICEMAIL -> "The desk, then voicemail";
            case VOICEMAIL -> "Voicemail";
            case ANNOUNCEMENT -> "An announcement";
        };
    }

    static String explained(AnsweringMode mode) {
        return switch (mode) {
            case ASSISTANT -> "Answers at once; the desk can listen in and take over.";
            case DESK_THEN_ASSISTANT -> "Every phone of the desk rings; if nobody answers, the assistant does.";
            case DESK_THEN_VOICEMAIL -> "The assistant is off; who is not answered may leave a message.";
            case VOICEMAIL -> "Nobody is rung; callers may leave a message.";
            case ANNOUNCEMENT -> "Your words are read out, and the call ends.";
        };
    }

    static boolean rings(AnsweringMode mode) {
        return mode == AnsweringMode.DESK_THEN_ASSISTANT || mode == AnsweringMode.DESK_THEN_VOICEMAIL;
    }

    static String treatment(CallerTreatment treatment) {
        return switch (treatment) {
            case ANSWER -> "As any other";
            case REFUSE -> "Refuse politely";
            case VOICEMAIL -> "Voicemail only";
        };
    }
}
