package app.ringlet.desktop.softphone;

/** Gets someone to look who looks elsewhere. */
public interface Attention {

    /** For tests and pictures. */
    Attention NONE = new Attention() {
        @Override
        public void call(String who, String whoElse, Runnable answer) {
            // Nobody is to be disturbed.
        }

        @Override
        public void quiet() {
            // Nor was anybody.
        }
    };

    /** A call rings here: brings the window to the front and says so to the system. @param answer takes the call; on the UI thread */
    void call(String who, String whoElse, Runnable answer);

    /** It rings no longer. */
    void quiet();
}
