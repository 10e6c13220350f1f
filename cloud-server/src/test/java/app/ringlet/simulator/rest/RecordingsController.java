package app.ringlet.simulator.rest;

import app.ringlet.simulator.audio.WaveFile;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Recording;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recordings: their data, and their sound; a tone of the same length where it was only typed. */
@Hidden
@RestController
@RequestMapping("/2010-04-01/Accounts/{account}")
class RecordingsController {
    private final Carrier carrier;

    RecordingsController(Carrier carrier) {
        this.carrier = carrier;
    }

    @GetMapping(path = "/Recordings.json", produces = "application/json")
    String list(@RequestParam MultiValueMap<String, String> params) {
        var found = carrier.recordings().all().stream().map(this::shape).toList();
        return Shapes.page(
                "recordings", found, Shapes.uri(carrier.account(), "Recordings.json"), params.toSingleValueMap());
    }

    @GetMapping(path = "/Recordings/{sid}.json", produces = "application/json")
    String fetch(@PathVariable String sid) {
        return Shapes.json(shape(recording(sid)));
    }

    @DeleteMapping("/Recordings/{sid}.json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String sid) {
        carrier.recordings().delete(recording(sid).sid());
    }

    @GetMapping(
            path = {"/Recordings/{sid}", "/Recordings/{sid}.wav"},
            produces = "audio/x-wav")
    byte[] sound(@PathVariable String sid) {
        Recording recording = recording(sid);
        return recording.sound() == null ? Tone.wave(recording.seconds()) : WaveFile.write(recording.sound());
    }

    private Recording recording(String sid) {
        return carrier.recordings()
                .bySid(sid)
                .orElseThrow(() -> ApiFault.notFound(Shapes.uri(carrier.account(), "Recordings/" + sid + ".json")));
    }

    private Map<String, @Nullable Object> shape(Recording recording) {
        String uri = Shapes.uri(carrier.account(), "Recordings/" + recording.sid());
        return Shapes.map(
                "sid",
                recording.sid(),
                "account_sid",
                carrier.account().sid(),
                "call_sid",
                recording.callSid(),
                "conference_sid",
                null,
                "api_version",
                "2010-04-01",
                "status",
                "completed",
                "source",
                "RecordVerb",
                "channels",
                1,
                "duration",
                String.valueOf(recording.seconds()),
                "start_time",
                Shapes.date(recording.started()),
                "date_created",
                Shapes.date(recording.started()),
                "date_updated",
                Shapes.date(recording.started()),
                "price",
                null,
                "price_unit",
                "USD",
                "error_code",
                null,
                "encryption_details",
                null,
                "media_url",
                "https://api.twilio.com" + uri,
                "uri",
                uri + ".json",
                "subresource_uris",
                Shapes.map());
    }
}
