package app.ringlet.cloud.calls.rules;

import app.ringlet.cloud.clients.PhoneNumbers;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current salon says of how its telephone is answered. What is out of range is refused as {@code invalid_field}. */
@Service
@Transactional(readOnly = true)
public class AnsweringDesk {

    private static final int MOST_LINES = 50;

    private final RuleTable table;
    private final Salons salons;
    private final Audit audit;

    AnsweringDesk(RuleTable table, Salons salons, Audit audit) {
        this.table = table;
        this.salons = salons;
        this.audit = audit;
    }

    /** The default ones first, whether they were ever set or not. */
    public List<AnsweringRules> rules() {
        List<AnsweringRules> all = new ArrayList<>(table.all());
        if (all.isEmpty() || all.getFirst().line() != null) {
            all.addFirst(AnsweringRules.DEFAULT);
        }
        return List.copyOf(all);
    }

    /** @throws Refusal {@code stale_version}, {@code limit_reached} */
    @Transactional
    public AnsweringRules change(String path, long version, AnsweringRules wanted) {
        String line = line(path);
        check("open", wanted.open());
        check("closed", wanted.closed());
        // The salon's row stays locked, so that of two changes of one version one comes too late.
        salons.setupChanged();
        AnsweringRules before = table.find(line).orElseGet(() -> none(line));
        IfMatch.check("salon's answering rules", version, present(before));
        if (present(before) == 0 && !line.isEmpty() && table.all().size() >= MOST_LINES) {
            throw new Refusal(ErrorCode.LIMIT_REACHED, MOST_LINES + " numbers can have rules of their own.");
        }
        AnsweringRules after = wanted.of(before.line(), version + 1);
        table.write(line, after);
        audit.changed("answering_rules", null, before, after);
        return after;
    }

    /** @throws Refusal {@code not_found} if none were set */
    @Transactional
    public void reset(String path) {
        String line = line(path);
        salons.setupChanged();
        AnsweringRules before = table.find(line).orElseThrow(() -> Refusal.notFound("rules of that number"));
        table.remove(line);
        audit.write(Deed.of("answering_rules", null, "reset").values(before, null));
    }

    private static AnsweringRules none(String line) {
        return AnsweringRules.DEFAULT.of(line.isEmpty() ? null : line, 0);
    }

    private static long present(AnsweringRules rules) {
        Long version = rules.version();
        return version == null ? 0 : version;
    }

    private static void check(String field, @Nullable AnsweringWay way) {
        if (way != null && way.mode() == AnsweringMode.ANNOUNCEMENT && way.greeting() == null) {
            throw Refusal.ofField(field + ".greeting", "An announcement needs words.");
        }
    }

    private String line(String path) {
        return path.equals(AnsweringRulesApi.DEFAULT_LINE)
                ? RuleTable.DEFAULT
                : PhoneNumbers.e164(path, salons.current().country())
                        .orElseThrow(() -> Refusal.ofField("line", "This is no telephone number."));
    }
}
