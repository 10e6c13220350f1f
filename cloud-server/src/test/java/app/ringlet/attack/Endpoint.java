package app.ringlet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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

    /** With one more parameter. */
    Endpoint with(String name, String in) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.removeIf(p -> p.name().equals(name));
        more.add(new Parameter(name, in, true, JsonNodeFactory.instance.objectNode()));
        return new Endpoint(method, path, open, permissions, List.copyOf(more), body, file);
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
