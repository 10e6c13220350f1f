package app.ringlet.protocol.calls;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How calls to one of the salon's numbers are answered, or to all that have no rules of their own.
 *
 * @param version grows with each change, 0 if nothing was set so far; goes back in {@code If-Match}, and is not looked at in a body
 * @param line E.164, the salon's number; absent for all others. Not looked at in a body
 * @param open while the salon is open
 * @param closed while it is not; absent for as while it is open
 * @param anonymous callers who withhold their number
 */
public record AnsweringRules(
        @Nullable Long version,
        @Nullable String line,
        @NotNull @Valid AnsweringWay open,
        @Nullable @Valid AnsweringWay closed,
        @NotNull CallerTreatment anonymous) {

    /** The assistant answers, whoever calls and whenever. */
    public static final AnsweringRules DEFAULT =
            new AnsweringRules(0L, null, AnsweringWay.ASSISTANT, null, CallerTreatment.ANSWER);

    public AnsweringRules {
        version = version == null ? Long.valueOf(0) : version;
        anonymous = anonymous == null ? CallerTreatment.ANSWER : anonymous;
    }

    /** The same rules as they stand for {@code line}, under a version. */
    public AnsweringRules of(@Nullable String line, long version) {
        return new AnsweringRules(version, line, open, closed, anonymous);
    }
}
