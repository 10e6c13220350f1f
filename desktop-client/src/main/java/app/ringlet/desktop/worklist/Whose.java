package app.ringlet.desktop.worklist;

/** Whose items are listed. */
public enum Whose {
    ALL("All"),
    MINE("Mine"),
    NOBODYS("Nobody's");

    private final String words;

    Whose(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
