package app.ringlet.cloud.clients.search;

import app.ringlet.cloud.platform.Ids;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Makes the clients findable who were there before names had keys. */
@Component
class V072__UnindexedNames extends BaseJavaMigration {

    private record Client(UUID tenant, UUID id, String name) {}

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        NameIndex index = new NameIndex(jdbc);
        jdbc.sql("SELECT tenant_id, id, name FROM client")
                .query((row, n) -> new Client(Ids.of(row.getBytes(1)), Ids.of(row.getBytes(2)), row.getString(3)))
                .list()
                .forEach(client -> index.add(client.tenant(), Map.of(client.id(), client.name())));
    }
}
