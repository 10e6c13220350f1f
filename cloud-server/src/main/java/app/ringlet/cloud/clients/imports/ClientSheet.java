package app.ringlet.cloud.clients.imports;

import app.ringlet.cloud.clients.ClientRules;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.sheets.ColumnNames;
import app.ringlet.cloud.platform.sheets.ForeignDates;
import app.ringlet.cloud.platform.sheets.Refusals;
import app.ringlet.cloud.platform.sheets.Sheet;
import app.ringlet.cloud.platform.sheets.SheetRow;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.imports.DateOrder;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.salon.NewClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a table of clients. Who comes twice in it, by number, else by address, else by name, is refused the second time. */
@Component
class ClientSheet {

    private static final ColumnNames COLUMNS = ColumnNames.none()
            .ofPerson()
            .and("notes", "notes", "note", "comment", "comments", "remarks", "client notes")
            .and("tags", "tags", "labels", "groups")
            .and("language", "language", "locale")
            .and("birthday", "birthday", "birth date", "date of birth", "dob");

    private final ClientRules rules;
    private final Salons salons;

    ClientSheet(ClientRules rules, Salons salons) {
        this.rules = rules;
        this.salons = salons;
    }

    /** A row that can be taken, or why it cannot: one of the two is there. */
    record Read(
            int line, @Nullable NewClient client, @Nullable ImportRow refused) {}

    /** @throws Refusal for a file that is no table of clients */
    List<Read> read(String text, @Nullable DateOrder order) {
        Sheet sheet = Sheet.read(text, COLUMNS);
        if (!sheet.has("name") && !sheet.has("first") && !sheet.has("last")) {
            throw Refusal.ofField("file", "The file has no column with names: call it name.");
        }
        Salon salon = salons.current();
        Map<String, Integer> seen = new HashMap<>();
        List<Read> all = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            try {
                NewClient client = rules.checked(client(row, order), salon.country(), salon.zone());
                Integer earlier = seen.putIfAbsent(identity(client), row.line());
                if (earlier != null) {
                    throw Refusal.ofField(field(client), "This is the same client as in line " + earlier + ".");
                }
                all.add(new Read(row.line(), client, null));
            } catch (Refusal refusal) {
                all.add(new Read(row.line(), null, Refusals.of(row.line(), row.personName(), refusal)));
            }
        }
        return all;
    }

    private static NewClient client(SheetRow row, @Nullable DateOrder order) {
        return new NewClient(
                row.personName(),
                row.get("phone"),
                row.get("email"),
                row.get("notes"),
                row.find("tags")
                        .map(tags -> Arrays.stream(tags.split("[,;|]"))
                                .map(String::strip)
                                .filter(tag -> !tag.isEmpty())
                                .toList())
                        .orElse(List.of()),
                null,
                null,
                null,
                row.get("language"),
                row.find("birthday")
                        .map(day -> ForeignDates.date("birthday", day, order))
                        .orElse(null));
    }

    /** What tells a client from others. */
    static String identity(NewClient client) {
        if (client.phone() != null) {
            return client.phone();
        }
        return (client.email() == null ? "name:" + client.name() : client.email()).toLowerCase(Locale.ROOT);
    }

    private static String field(NewClient client) {
        return client.phone() != null ? "phone" : client.email() != null ? "email" : "name";
    }
}
