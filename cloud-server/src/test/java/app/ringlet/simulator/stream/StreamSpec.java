package app.ringlet.simulator.stream;

import java.util.List;
import java.util.Map;

/**
 * What a stream says of itself.
 *
 * @param streamSid MZ and 32 hexadecimal digits
 * @param tracks "inbound", "outbound" or both
 */
public record StreamSpec(
        String accountSid, String callSid, String streamSid, List<String> tracks, Map<String, String> parameters) {

    public StreamSpec {
        tracks = List.copyOf(tracks);
        parameters = Map.copyOf(parameters);
    }
}
