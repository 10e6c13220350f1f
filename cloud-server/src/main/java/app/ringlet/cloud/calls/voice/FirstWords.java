package app.ringlet.cloud.calls.voice;

/** A voice that says the beginning of an answer while the rest of it is sought. */
@FunctionalInterface
public interface FirstWords {

    /**
     * These follow on what was said of the answer before; all of it is the beginning of {@link Answer#speech()}.
     *
     * @param words whole sentences, as the voice reads them
     * @param language BCP 47
     */
    void say(String words, String language);
}
