package app.ringlet.cloud.clients.imports;

import app.ringlet.cloud.clients.imports.ClientSheet.Read;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.platform.sheets.ForeignText;
import app.ringlet.cloud.platform.sheets.Refusals;
import app.ringlet.protocol.imports.DateOrder;
import app.ringlet.protocol.imports.ImportReport;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.salon.NewClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over a file of clients in one transaction: all good rows, or nothing. Whom the salon knows, by number, else by address,
 * else by name, is matched and left as they are, so that the same file twice makes nobody twice.
 */
@Service
class ClientImport {

    private final ClientSheet sheet;
    private final ClientRows rows;
    private final TransactionTemplate transaction;
    private final Audit audit;

    ClientImport(ClientSheet sheet, ClientRows rows, TransactionTemplate transaction, Audit audit) {
        this.sheet = sheet;
        this.rows = rows;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** @throws Refusal for a file that cannot be read; {@code rows_refused} */
    ImportReport run(byte[] file, boolean dryRun, boolean skipRefused, @Nullable DateOrder order) {
        List<Read> all = sheet.read(ForeignText.of(file), order);
        try {
            return Objects.requireNonNull(transaction.execute(status -> take(all, dryRun, skipRefused)));
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.ofField("phone", "Someone took down one of these numbers just now; send the file again.");
        }
    }

    private ImportReport take(List<Read> all, boolean dryRun, boolean skipRefused) {
        List<NewClient> good =
                all.stream().map(Read::client).filter(Objects::nonNull).toList();
        Map<String, UUID> known = rows.known(good);
        Map<UUID, NewClient> fresh = new LinkedHashMap<>();
        List<ImportRow> report = new ArrayList<>();
        for (Read read : all) {
            report.add(row(read, known, fresh, dryRun));
        }
        if (!dryRun) {
            if (!skipRefused) {
                Refusals.check(report);
            }
            rows.insert(fresh);
            audit.write(Deed.of("client_import", null, "done").values(null, Map.of("clients", fresh.size())));
        }
        return ImportReport.of(dryRun, report);
    }

    private static ImportRow row(Read read, Map<String, UUID> known, Map<UUID, NewClient> fresh, boolean dryRun) {
        NewClient client = read.client();
        if (client == null) {
            return Objects.requireNonNull(read.refused());
        }
        UUID match = known.get(ClientSheet.identity(client));
        if (match != null) {
            return ImportRow.matched(read.line(), client.name(), match);
        }
        UUID id = Ids.next();
        fresh.put(id, client);
        return ImportRow.created(read.line(), client.name(), dryRun ? null : id);
    }
}
