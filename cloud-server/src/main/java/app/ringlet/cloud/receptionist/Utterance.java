package app.ringlet.cloud.receptionist;

/**
 * What came from the caller in one turn; both empty is silence.
 *
 * @param text what the recogniser made of it, of any length and in any script
 * @param digits keys that were pressed
 */
public record Utterance(String text, String digits) {

    public static Utterance of(String text) {
        return new Utterance(text, "");
    }
}
