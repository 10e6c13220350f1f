package app.ringlet.cloud.calls.web;

import static java.util.Objects.requireNonNull;

import app.ringlet.cloud.calls.recording.RecordingPlayer;
import app.ringlet.cloud.calls.recording.RecordingPlayer.Playable;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingsApi;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;

/** One range at a time: who asks for several gets the whole, as RFC 9110 allows. */
@RestController
class RecordingsController implements RecordingsApi {

    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final RecordingPlayer player;
    private final HttpServletResponse response;

    /** @param response of the present request */
    RecordingsController(RecordingPlayer player, HttpServletResponse response) {
        this.player = player;
        this.response = response;
    }

    @Override
    @PreAuthorize("hasAuthority('recordings:read')")
    public ResponseEntity<Resource> play(UUID id, @Nullable RecordingKind kind, @Nullable String range) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        String who = requireNonNull(present, "who may, has signed in").getName();
        Playable found = player.find(id, kind, who);
        HttpRange wanted = range(range);
        long length = found.length();
        if (wanted == null) {
            return part(HttpStatus.OK, length).body(sound(found, 0, length));
        }
        long from;
        long last;
        try {
            from = wanted.getRangeStart(length);
            last = wanted.getRangeEnd(length);
        } catch (IllegalArgumentException beyond) {
            throw beyond(length);
        }
        if (from >= length) {
            throw beyond(length);
        }
        return part(HttpStatus.PARTIAL_CONTENT, last - from + 1)
                .header(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + last + "/" + length)
                .body(sound(found, from, last - from + 1));
    }

    private static Resource sound(Playable found, long from, long count) {
        return new InputStreamResource(found.part(from, count));
    }

    private static ResponseEntity.BodyBuilder part(HttpStatus status, long count) {
        return ResponseEntity.status(status)
                .contentType(WAV)
                .contentLength(count)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    /** @return nothing for what is no range, which is as good as none */
    private static @Nullable HttpRange range(@Nullable String header) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException noRange) {
            return null;
        }
    }

    private Refusal beyond(long length) {
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        return new Refusal(ErrorCode.RANGE_NOT_SATISFIABLE, "The recording is shorter than that.");
    }
}
