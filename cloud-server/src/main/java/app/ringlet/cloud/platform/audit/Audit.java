package app.ringlet.cloud.platform.audit;

/** Where every change is written down that no other lasting record tells of. */
public interface Audit {

    /**
     * Writes the deed down, with who does it and from where, for the current salon, in the caller's transaction: what is rolled back
     * was not done. A change that changes nothing is not written. What is secret by its field's name never is.
     */
    void write(Deed deed);
}
