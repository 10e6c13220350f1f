package app.ringlet.protocol.calls;

import java.util.Map;

/** A tool as it is entered at Vapi, which posts its calls to the assistant's server URL. @param type {@code function} */
public record VapiTool(String type, Function function) {

    /** @param parameters as JSON schema */
    public record Function(String name, String description, Map<String, Object> parameters) {

        public Function {
            parameters = Map.copyOf(parameters);
        }
    }
}
