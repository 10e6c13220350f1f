package app.ringlet.protocol.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The sound of calls. Who listens is written down. */
@HttpExchange("/api/v1/calls/{id}/recording")
public interface RecordingsApi {

    /**
     * A WAV file, {@code audio/wav}: of a call recorded here µ-law of 8,000 Hz in two channels, the caller left and the salon right; of a
     * message what the telephone company made of it. 206 for a range of bytes. 404 {@code not_found} without a recording that can be
     * played, 416 {@code range_not_satisfiable} beyond its end, 503 {@code unavailable} while the storage cannot be reached.
     *
     * @param kind absent for the call itself, or the message if there is no more than that
     * @param range such as {@code bytes=0-65535}; absent for all of it
     */
    @GetExchange
    ResponseEntity<Resource> play(
            @PathVariable("id") UUID id,
            @RequestParam(name = "kind", required = false) @Nullable RecordingKind kind,
            @RequestHeader(name = "Range", required = false) @Nullable String range);
}
