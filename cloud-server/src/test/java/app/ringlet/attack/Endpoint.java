package app.ringlet.attack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the published contract.
 *
 * @param path with variables in braces
 * @param open whether it asks for no token
 * @param permissions wire names, all of which are needed; none for whoever has signed in
 * @param body the schema of its JSON, if it takes any
 * @param file whether it takes a file
 */
record Endpoint(
        String method,
        String path,
        boolean open,
        Set<String> permissions,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        boolean file) {

    /** @param in path, query or header */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    List<Parameter> inPath() {
        return parameters.stream().filter(p -> p.in().equals("path")).toList();
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
