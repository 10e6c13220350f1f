package app.ringlet.desktop.connection;

import app.ringlet.desktop.connection.Recordings.Piece;
import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.protocol.calls.RecordingKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Recordings by ranges of bytes; see {@link Recordings}. What is refused is said in JSON. */
interface RecordingPieces {

    Pattern RANGE = Pattern.compile("bytes \\d{1,18}-\\d{1,18}/(\\d{1,18})");

    @GetExchange(
            url = "/api/v1/calls/{id}/recording",
            accept = {"audio/wav", "application/json"})
    ResponseEntity<byte[]> get(
            @PathVariable("id") UUID call,
            @RequestParam("kind") RecordingKind kind,
            @RequestHeader("Range") String range);

    /** A server that knows no ranges sends everything; what was asked for is cut out of that. */
    static Piece read(RecordingPieces server, Track track, long from, int length) {
        ResponseEntity<byte[]> answer =
                server.get(track.call(), track.kind(), "bytes=%d-%d".formatted(from, from + length - 1));
        byte[] bytes = answer.getBody() == null ? new byte[0] : answer.getBody();
        if (answer.getStatusCode().value() != 206) {
            int start = (int) Math.min(from, bytes.length);
            int end = Math.min(bytes.length, start + length);
            return new Piece(Arrays.copyOfRange(bytes, start, end), bytes.length);
        }
        String said = answer.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE);
        Matcher range = RANGE.matcher(said == null ? "" : said);
        if (!range.matches()) {
            throw new ServerFailure.Unavailable(206, new IOException("a part without its range: " + said));
        }
        return new Piece(bytes, Long.parseLong(range.group(1)));
    }
}
