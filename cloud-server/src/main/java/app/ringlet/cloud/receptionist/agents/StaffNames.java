package app.ringlet.cloud.receptionist.agents;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.SalonFacts.Employee;
import app.ringlet.cloud.receptionist.SpokenRefusal;
import app.ringlet.cloud.receptionist.understanding.StaffMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Employees by id, by name or first name, or by what a recogniser made of it. */
final class StaffNames {

    private static final String EMPLOYEE = "employee";
    private static final Texts TEXTS = Texts.in(ConversationState.ENGLISH);
    private static final int MOST_NAMED = 12;

    private final SalonFacts facts;

    StaffNames(SalonFacts facts) {
        this.facts = facts;
    }

    /**
     * Who is meant; absent for anyone.
     *
     * @throws Refusal {@code not_found} for a foreign id, {@code ambiguous_name}, {@code unknown_name}
     */
    @Nullable
    UUID find(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        String text = named.strip();
        UUID id = Uuids.read(text);
        if (id != null) {
            return facts.employee(id)
                    .orElseThrow(() -> Refusal.notFound(EMPLOYEE))
                    .id();
        }
        List<Employee> whole = facts.employees().stream()
                .filter(e -> e.name().equalsIgnoreCase(text))
                .toList();
        List<Employee> called = whole.isEmpty()
                ? facts.employees().stream()
                        .filter(e -> first(e.name()).equalsIgnoreCase(text))
                        .toList()
                : whole;
        return called.isEmpty() ? heard(text) : one(called);
    }

    private @Nullable UUID heard(String text) {
        StaffMatcher.Named heard = new StaffMatcher(facts).find(Words.of("with " + text));
        if (heard.anyone()) {
            return null;
        }
        if (heard.employees().isEmpty()) {
            List<String> names = names(facts.employees());
            String who = names.isEmpty() ? "" : " " + TEXTS.say("agent.thereIs", TEXTS.and(names));
            throw SpokenRefusal.ofName(ErrorCode.UNKNOWN_NAME, EMPLOYEE, TEXTS.say("agent.unknownPerson") + who, names);
        }
        return one(facts.employees().stream()
                .filter(e -> heard.employees().contains(e.id()))
                .toList());
    }

    private static UUID one(List<Employee> called) {
        if (called.size() > 1) {
            List<String> names = names(called);
            throw SpokenRefusal.ofName(
                    ErrorCode.AMBIGUOUS_NAME, EMPLOYEE, TEXTS.say("book.whichService", TEXTS.or(names)), names);
        }
        return called.getFirst().id();
    }

    private static List<String> names(List<Employee> employees) {
        return employees.stream().map(Employee::name).limit(MOST_NAMED).toList();
    }

    private static String first(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
