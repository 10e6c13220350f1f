package app.ringlet.cloud.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.NewTrial;
import app.ringlet.protocol.assistant.TrialTurn;
import app.ringlet.protocol.assistant.TrialView;
import app.ringlet.protocol.assistant.TrialsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NullMarked
@ServerTest
class TrialTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    Scene scene;
    TestClient manager;
    TrialsApi api;

    @BeforeEach
    void openSalon() {
        scene = Scene.open(salons, catalog, staff);
        manager = signedIn.as(scene.salon, Role.MANAGER);
        api = manager.api(TrialsApi.class);
    }

    @Test
    void aTalkBooksMovesOnAndLeavesNoTrace() {
        Map<String, Long> before = rows();
        TrialView trial = api.open(new NewTrial(null));
        assertThat(trial.greeting().said()).contains("Test Salon").contains("AI assistant");

        List<ConversationTurn> talk = say(
                trial.id(),
                "I would like a womens cut next Tuesday at 10 am",
                "the first one please",
                "Maya Lopez",
                "yes");

        List<ConversationTurn.Act> acts =
                talk.stream().flatMap(t -> t.acts().stream()).toList();
        assertThat(acts)
                .as(talk.toString())
                .extracting(ConversationTurn.Act::kind)
                .contains("BOOKED");
        assertThat(talk).allSatisfy(turn -> assertThat(turn.blocked()).isEmpty());
        assertThat(say(trial.id(), "which appointments do I have").getFirst().said())
                .as("it goes on as if it had been booked")
                .contains("10");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aMessageOrAQuestionIsNobodysWork() {
        Map<String, Long> before = rows();
        TrialView trial = api.open(new NewTrial(null));

        say(
                trial.id(),
                "I want to complain",
                "let me speak to a person",
                "please tell Anna that I called",
                "do you sell gift cards");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aKnownClientIsGreetedByName() {
        ClientView maya = manager.api(ClientsApi.class).create(newClient());

        assertThat(api.open(new NewTrial(maya.id())).greeting().said()).contains("Maya");
        assertThat(api.open(new NewTrial(null)).greeting().said()).doesNotContain("Maya");
    }

    @Test
    void onlyItsOwnSalonTalksOnAndOnlySoMuch() {
        TrialView trial = api.open(new NewTrial(null));
        TrialsApi foreign = signedIn.owner(salons.open()).api(TrialsApi.class);
        ClientView maya = manager.api(ClientsApi.class).create(newClient());

        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.say(trial.id(), new TrialTurn("hello")));
        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.end(trial.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> foreign.open(new NewTrial(maya.id())));
        Refused.with(ErrorCode.NOT_FOUND, () -> api.say(Ids.next(), new TrialTurn("hello")));
        Refused.with(ErrorCode.INVALID_FIELD, () -> api.say(trial.id(), new TrialTurn("x".repeat(1001))));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.agent(scene.salon).api(TrialsApi.class).open(new NewTrial(null)));
        for (int i = 1; i < 10; i++) {
            api.open(new NewTrial(null));
        }
        Refused.with(ErrorCode.LIMIT_REACHED, () -> api.open(new NewTrial(null)));

        api.end(trial.id());
        Refused.with(ErrorCode.NOT_FOUND, () -> api.say(trial.id(), new TrialTurn("hello")));
        api.open(new NewTrial(null));
    }

    private List<ConversationTurn> say(UUID id, String... words) {
        List<ConversationTurn> turns = new ArrayList<>();
        for (String text : words) {
            turns.add(api.say(id, new TrialTurn(text)));
        }
        return turns;
    }

    private static NewClient newClient() {
        return new NewClient("Maya Lopez", "+12025550147", null, null);
    }

    /** Of this salon, by table. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    jdbc.sql("SELECT COUNT(*) FROM `" + table + "` WHERE tenant_id = ?")
                            .param(Ids.bytes(scene.salon.id()))
                            .query(Long.class)
                            .single());
        }
        return rows;
    }

    /** All that tell whose they are. */
    private List<String> tables() {
        List<String> found = jdbc.sql("""
            SELECT c.table_name FROM information_schema.columns c
             WHERE c.table_schema = DATABASE() AND c.column_name = 'tenant_id'
            """).query(String.class).list();
        assertThat(found).contains("appointment", "work_item", "open_question", "phone_call");
        return found.stream().filter(t -> !t.contains("session")).toList();
    }
}
