package app.ringlet.attack;

import app.ringlet.testing.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server publishes of itself as OpenAPI. */
final class Contract {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final List<Endpoint> endpoints;

    private Contract(JsonNode document) {
        this.document = document;
        this.endpoints = read(document);
    }

    static Contract of(TestClient client) {
        return new Contract(
                JSON.readTree(client.rest().get().uri("/v3/api-docs").retrieve().body(String.class)));
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    List<Endpoint> closed() {
        return endpoints.stream().filter(e -> !e.open()).toList();
    }

    /** The schema itself, where it is named elsewhere. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null
                ? schema
                : resolved(document.at(reference.asString().substring(1)));
    }

    private static List<Endpoint> read(JsonNode document) {
        List<Endpoint> all = new ArrayList<>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                all.add(endpoint(operation.getKey(), path.getKey(), operation.getValue()));
            }
        }
        return List.copyOf(all);
    }

    private static Endpoint endpoint(String method, String path, JsonNode operation) {
        List<Endpoint.Parameter> parameters = new ArrayList<>();
        for (JsonNode p : operation.path("parameters")) {
            parameters.add(new Endpoint.Parameter(
                    p.get("name").asString(),
                    p.get("in").asString(),
                    p.path("required").asBoolean(),
                    p.get("schema")));
        }
        Set<String> permissions = new TreeSet<>();
        operation.path("x-permissions").forEach(p -> permissions.add(p.asString()));
        JsonNode content = operation.path("requestBody").path("content");
        JsonNode security = operation.get("security");
        return new Endpoint(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                security != null && security.isEmpty(),
                permissions,
                List.copyOf(parameters),
                schema(content.get("application/json")),
                content.has("multipart/form-data"));
    }

    private static @Nullable JsonNode schema(@Nullable JsonNode content) {
        return content == null ? null : content.get("schema");
    }
}
