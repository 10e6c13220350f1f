package app.ringlet.cloud.calls.vapi;

import app.ringlet.protocol.calls.VapiTool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tools that {@link VapiTools} serves, as they are entered at Vapi. */
@Component
public class VapiToolList {

    private static final String FILE = "/calls/vapi-tools.json";

    private final List<VapiTool> all;

    VapiToolList(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(VapiToolList.class.getResourceAsStream(FILE), FILE)) {
            this.all = Arrays.stream(json.readValue(file, VapiTool.Function[].class))
                    .map(function -> new VapiTool("function", function))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<VapiTool> all() {
        return all;
    }
}
