package app.ringlet.cloud.clients;

import java.util.Optional;

/**
 * A module that keeps something about clients of the current salon: each such module has one as a bean, so that an export is
 * complete and an erasure leaves nothing. Called within the transaction of either.
 */
public interface PersonalDataSource {

    /** The name of the section in an export, such as {@code appointments}. */
    String name();

    /** All that the module keeps about the person, as records that JSON can carry. */
    Object dataOf(Person person);

    /** Why the person cannot be erased yet, as a sentence; empty if nothing stands in the way. */
    default Optional<String> reasonToKeep(Person person) {
        return Optional.empty();
    }

    /** Takes out whatever could tell who it was; what the accounts need stays, without a name. */
    void erase(Person person);
}
