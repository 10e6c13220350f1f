package app.ringlet.eval.scenario;

/** A scenario file that cannot be used; the message names the file and the field. */
public final class BadScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;

    BadScenario(String file, String field, String problem) {
        super(file + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
        this.file = file;
    }

    public String file() {
        return file;
    }
}
