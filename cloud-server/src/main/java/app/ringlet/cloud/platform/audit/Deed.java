package app.ringlet.cloud.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done. {@code before} and {@code after} are records that JSON can carry, of which the difference is kept.
 *
 * @param kind of what it is done to, lower case, such as {@code employee}
 * @param what in one word in the past, such as {@code changed}
 * @param person the client whom it is about, whose erasure takes out what it says; absent if it is about none
 * @param doer who has just proved who they are, or failed to; absent for the one behind the present request
 * @param tenant the salon, if it is not the current one
 * @param reason empty if there is nothing to say; 500 characters at most
 */
public record Deed(
        String kind,
        @Nullable UUID id,
        String what,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable UUID person,
        @Nullable Doer doer,
        @Nullable UUID tenant,
        String reason) {

    /** Someone by name. @param id absent for nobody we know */
    public record Doer(@Nullable UUID id, String name) {}

    public static Deed of(String kind, @Nullable UUID id, String what) {
        return new Deed(kind, id, what, null, null, null, null, null, "");
    }

    public static Deed created(String kind, UUID id, Object after) {
        return of(kind, id, "created").values(null, after);
    }

    public static Deed changed(String kind, @Nullable UUID id, Object before, Object after) {
        return of(kind, id, "changed").values(before, after);
    }

    public static Deed removed(String kind, UUID id, Object before) {
        return of(kind, id, "removed").values(before, null);
    }

    public Deed values(@Nullable Object was, @Nullable Object is) {
        return new Deed(kind, id, what, was, is, person, doer, tenant, reason);
    }

    public Deed about(UUID client) {
        return new Deed(kind, id, what, before, after, client, doer, tenant, reason);
    }

    public Deed by(@Nullable UUID user, String name) {
        return new Deed(kind, id, what, before, after, person, new Doer(user, name), tenant, reason);
    }

    /** @param salon absent for none */
    public Deed in(@Nullable UUID salon) {
        return new Deed(kind, id, what, before, after, person, doer, salon, reason);
    }

    public Deed because(String why) {
        return new Deed(kind, id, what, before, after, person, doer, tenant, why);
    }

    /** Such as {@code employee.changed}. */
    public String action() {
        return kind + "." + what;
    }

    /** Whether there is something to compare; otherwise it is the deed itself that counts. */
    public boolean hasValues() {
        return before != null || after != null;
    }
}
