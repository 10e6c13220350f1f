package app.ringlet.eval;

/** The evaluation was asked for something that is not there; nothing is scored. */
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param setting as it is given. @param problem what is wrong with its value */
    public BadSetting(String setting, String problem) {
        super(setting + ": " + problem);
    }
}
