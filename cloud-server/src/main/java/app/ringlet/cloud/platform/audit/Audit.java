package app.ringlet.cloud.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where every change is written down that no other lasting record tells of. */
public interface Audit {

    /**
     * Writes the deed down, with who does it and from where, for the current salon, in the caller's transaction: what is rolled back
     * was not done. A change that changes nothing is not written. What is secret by its field's name never is.
     */
    void write(Deed deed);

    /** @return {@code made} */
    default <V> V created(String kind, UUID id, V made) {
        write(Deed.created(kind, id, made));
        return made;
    }

    /** @return {@code after} */
    default <V> V changed(String kind, @Nullable UUID id, V before, V after) {
        write(Deed.changed(kind, id, before, after));
        return after;
    }
}
