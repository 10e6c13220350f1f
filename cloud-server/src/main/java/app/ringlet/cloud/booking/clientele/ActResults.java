package app.ringlet.cloud.booking.clientele;

import app.ringlet.cloud.clients.Person;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The recorded results of acts hold appointments as they were shown: with the client's name and number. */
@Component
class ActResults {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Act(String scope, String key, String result) {}

    /** A repeated act still gets its result, of a client without a name. */
    void erase(Person person) {
        for (Act act : about(person)) {
            JsonNode tree = json.readTree(act.result());
            erase(tree, person);
            jdbc.sql("UPDATE act SET result = ? WHERE tenant_id = ? AND scope = ? AND act_key = ?")
                    .params(json.writeValueAsString(tree), tenant(), act.scope(), act.key())
                    .update();
        }
    }

    private List<Act> about(Person person) {
        return person.ids().stream()
                .flatMap(id -> jdbc
                        .sql("SELECT scope, act_key, result FROM act WHERE tenant_id = ? AND result LIKE ?")
                        .params(tenant(), "%" + id + "%")
                        .query((row, n) -> new Act(row.getString(1), row.getString(2), row.getString(3)))
                        .list()
                        .stream())
                .toList();
    }

    private static void erase(JsonNode node, Person person) {
        if (node instanceof ObjectNode object) {
            if (object.get("client") instanceof ObjectNode client
                    && isOne(client.path("id").asString(""), person)) {
                client.put("name", Person.ERASED);
                client.remove(List.of("phone", "email"));
                object.remove(List.of("notes", "reason"));
            }
        }
        node.forEach(child -> erase(child, person));
    }

    private static boolean isOne(String id, Person person) {
        return person.ids().stream().map(UUID::toString).anyMatch(id::equals);
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
