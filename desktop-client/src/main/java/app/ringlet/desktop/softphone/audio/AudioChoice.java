package app.ringlet.desktop.softphone.audio;

/**
 * Which devices someone chose, by {@link AudioDevices.Device#id()}; empty for the system's usual one.
 *
 * @param ringer where it rings, which may be another than where one talks
 * @param silent whether nothing may ring
 */
public record AudioChoice(String microphone, String speaker, String ringer, boolean silent) {

    public static final AudioChoice USUAL = new AudioChoice("", "", "", false);
}
