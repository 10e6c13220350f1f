package app.ringlet.protocol.salon;

/**
 * Something that a new salon sets up before its telephone is answered.
 *
 * @param key {@code hours}, {@code staff}, {@code menu}, {@code number}, {@code greeting} or {@code email}
 * @param title what there is to do, as the desk shows it
 * @param where the desk's place to do it in, such as {@code settings/hours}
 */
public record OnboardingStep(String key, String title, boolean done, String where) {}
