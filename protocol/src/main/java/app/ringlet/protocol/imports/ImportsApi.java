package app.ringlet.protocol.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Files of other programs, as the body or as the part {@code file} of a form. 5 MB and 20,000 rows at most, else 413. Where a row
 * is refused and {@code skipRefused} is not set, nothing is written: 422 {@code rows_refused} with the first 100 of them.
 * What the salon knows already is matched and left as it is, so that a file can be sent again.
 */
public interface ImportsApi {

    /** CSV as programs write it: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab. All rows or none. */
    @HttpExchange("/api/v1/imports/clients")
    interface Clients {

        /** @param order of dates that are not in ISO form; without it a date that could be read in two ways is refused */
        @PostExchange
        ImportReport clients(
                @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
                @RequestParam(name = "skipRefused", defaultValue = "false") boolean skipRefused,
                @RequestParam(name = "dateFormat", required = false) @Nullable DateOrder order,
                @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
                @RequestBody(required = false) byte @Nullable [] file);
    }

    /**
     * CSV, or iCalendar for {@code text/calendar}. Each row is booked as a desk would book it, by every rule, in the file's order.
     * A real run tries every row first; should it break off, the same file sent again goes on where it was.
     */
    @HttpExchange("/api/v1/imports/appointments")
    interface Appointments {

        /** As {@link Clients#clients}. */
        @PostExchange
        ImportReport appointments(
                @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
                @RequestParam(name = "skipRefused", defaultValue = "false") boolean skipRefused,
                @RequestParam(name = "dateFormat", required = false) @Nullable DateOrder order,
                @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
                @RequestBody(required = false) byte @Nullable [] file);
    }
}
