package app.ringlet.desktop.shell;

/** A place in a system's tray: an icon with a menu. Everything is asked of it on the UI thread. */
interface TrayPlace {

    /** What a person chooses there, on whatever thread. */
    record Choices(Runnable answer, Runnable open, Runnable quit) {}

    /** Whether the system has a tray. */
    boolean isThere();

    /** @param refused if it has no room after all */
    void add(Choices choices, Runnable refused);

    /** A notification of the system, a dot on the icon, and a line of the menu until {@link #quiet}. */
    void ring(String title, String text, String offer);

    void quiet();

    /** Does nothing if it is not there. */
    void remove();
}
