package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.platform.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as another program names it.
 *
 * @param line where it stands in the file
 * @param client a name; empty if there is none
 * @param services what the other program calls them, parted by a plus or a semicolon
 * @param refused why it cannot even be read; then nothing else counts but {@code line} and {@code client}
 */
record ForeignVisit(
        int line,
        String client,
        @Nullable String phone,
        String services,
        @Nullable String employee,
        Instant start,
        @Nullable String notes,
        @Nullable Refusal refused) {

    static ForeignVisit unreadable(int line, String client, Refusal why) {
        return new ForeignVisit(line, client, null, "", null, Instant.EPOCH, null, why);
    }
}
