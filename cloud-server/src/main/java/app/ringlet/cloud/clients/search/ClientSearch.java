package app.ringlet.cloud.clients.search;

import app.ringlet.cloud.clients.PhoneNumbers;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds clients of the current salon who are not archived, the best match first, by whatever was typed:
 * <ul>
 *   <li>digits and what stands between digits: the client with that number, else those whose number holds these digits in a row;
 *   <li>with an @: those whose address holds it;
 *   <li>anything else is a name: {@link NameCandidates} have keys in common with it, and {@link NameLikeness} says how well each
 *       answers to it;
 *   <li>what finds nobody as a name is looked for as it stands in names and addresses.
 * </ul>
 * 500 are found at most. Two statements, whatever was typed.
 */
@Component
public class ClientSearch {

    private static final int LONGEST = 200;
    private static final int FEWEST_DIGITS = 3;
    private static final Pattern NUMBER = Pattern.compile("[+(]*[\\d\\s().+/-]+");

    private static final String ALL = "SELECT c.id FROM client c WHERE c.tenant_id = ? AND c.archived = FALSE AND ";
    private static final String SOME = " ORDER BY c.name, c.id LIMIT 500";

    private final JdbcClient jdbc;
    private final NameCandidates candidates;

    ClientSearch(JdbcClient jdbc, NameCandidates candidates) {
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    private record Ranked(UUID id, String name, double likeness) {}

    /** @param country where a number without country code is dialled. @throws Refusal {@code invalid_field} for more than 200 characters */
    public List<UUID> find(String wanted, String country) {
        if (wanted.length() > LONGEST) {
            throw Refusal.ofField("q", "What is searched for has " + LONGEST + " characters at most.");
        }
        String digits = wanted.replaceAll("\\D", "").replaceFirst("^0+", "");
        if (digits.length() >= FEWEST_DIGITS && NUMBER.matcher(wanted).matches()) {
            return byNumber(wanted, digits, country);
        }
        if (wanted.indexOf('@') > 0) {
            return byText(wanted);
        }
        List<UUID> named = byName(wanted);
        return named.isEmpty() ? byText(wanted) : named;
    }

    private List<UUID> byNumber(String spelling, String digits, String country) {
        String phone = PhoneNumbers.e164(spelling, country).orElse("");
        return ids(jdbc.sql("SELECT c.id FROM client c JOIN"
                        + " (SELECT client_id, MAX(phone = ?) AS exact FROM client_phone WHERE tenant_id = ?"
                        + " AND (phone = ? OR phone LIKE ?) GROUP BY client_id) p ON p.client_id = c.id"
                        + " WHERE c.tenant_id = ? AND c.archived = FALSE ORDER BY p.exact DESC, c.name, c.id LIMIT 500")
                .params(phone, tenant(), phone, "%" + digits + "%", tenant()));
    }

    private List<UUID> byText(String text) {
        String part = "%" + text.replaceAll("[!%_]", "!$0") + "%";
        return ids(jdbc.sql(ALL + "(c.name LIKE ? ESCAPE '!' OR c.email LIKE ? ESCAPE '!')" + SOME)
                .params(tenant(), part, part));
    }

    private List<UUID> byName(String typed) {
        List<String> words = NameWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Ranked> ranked = new ArrayList<>();
        for (NameCandidates.Candidate candidate : candidates.of(words)) {
            double likeness = NameLikeness.of(words, NameWords.of(candidate.name()));
            if (likeness > 0) {
                ranked.add(new Ranked(candidate.id(), candidate.name(), likeness));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::likeness)
                .reversed()
                .thenComparing(Ranked::name)
                .thenComparing(Ranked::id));
        return ranked.stream().map(Ranked::id).toList();
    }

    private static List<UUID> ids(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> Ids.of(row.getBytes(1))).list();
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
