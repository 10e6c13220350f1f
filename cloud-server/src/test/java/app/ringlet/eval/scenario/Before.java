package app.ringlet.eval.scenario;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in the salon's book before the call. */
public record Before(List<Client> clients, List<Visit> appointments, List<Block> blocked) {

    /** @param phone absent for a client whose number the salon has not */
    public record Client(String name, @Nullable String phone) {}

    /** @param id by which the scenario speaks of it */
    public record Visit(
            String id, String client, List<String> services, List<String> addOns, String with, LocalDateTime at) {}

    /** @param who names, or "everyone" */
    public record Block(List<String> who, LocalDateTime from, LocalDateTime to) {}

    static Before of(Fields fields, SalonSetup salon) {
        List<Client> clients =
                fields.children("clients").stream().map(Before::client).toList();
        Before before = new Before(
                clients,
                fields.children("appointments").stream()
                        .map(f -> visit(f, salon, clients))
                        .toList(),
                fields.children("blocked").stream().map(f -> block(f, salon)).toList());
        fields.end();
        return before;
    }

    private static Client client(Fields fields) {
        Client client = new Client(fields.text("name"), fields.textOr("phone", null));
        fields.end();
        return client;
    }

    private static Visit visit(Fields fields, SalonSetup salon, List<Client> clients) {
        String client = fields.text("client");
        if (clients.stream().noneMatch(c -> c.name().equals(client))) {
            throw fields.problem("client", "\"" + client + "\" is none of before.clients");
        }
        Visit visit = new Visit(
                String.valueOf(fields.textOr("id", client)),
                client,
                fields.texts("service"),
                fields.texts("add"),
                fields.text("with"),
                fields.moment("at"));
        visit.services().forEach(name -> salon.check(fields, "service", name));
        salon.checkPerson(fields, "with", visit.with());
        fields.end();
        return visit;
    }

    private static Block block(Fields fields, SalonSetup salon) {
        Block block = new Block(fields.texts("who"), fields.moment("from"), fields.moment("to"));
        for (String name : block.who()) {
            salon.checkPerson(fields, "who", name.equals("everyone") ? null : name);
        }
        fields.end();
        return block;
    }
}
