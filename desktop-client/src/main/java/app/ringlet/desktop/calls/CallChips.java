package app.ringlet.desktop.calls;

/** Which look a call's chip has; its words say the same. */
final class CallChips {

    private CallChips() {}

    static String of(CallWords.Tone tone, CallWords.Result result) {
        return switch (tone) {
            case AI -> "ai";
            case RINGING -> "warn";
            case PERSON -> "accent";
            case WAITING -> "idle";
            case DONE ->
                switch (result) {
                    case GOOD -> "good";
                    case NEUTRAL -> "idle";
                    case OPEN -> "warn";
                    case BAD -> "bad";
                };
        };
    }
}
