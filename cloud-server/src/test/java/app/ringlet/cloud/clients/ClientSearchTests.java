package app.ringlet.cloud.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.TestSalons;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ClientSearchTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Clients clients;

    Salon salon;
    ClientsApi desk;

    @BeforeEach
    void open() {
        salon = salons.open();
        desk = signedIn.agent(salon).api(ClientsApi.class);
        for (String name : List.of(
                "John Smith",
                "Joan Smythe",
                "Catherine Lee",
                "José Álvarez",
                "Seán O'Brien",
                "Łucja Wójcik",
                "Мария Петрова",
                "Christopher Featherstonehaugh")) {
            desk.create(new NewClient(name, null, null, null));
        }
        desk.create(new NewClient("Zoe Quimby", "212 555 0147", "zoe.quimby@example.com", null));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "John Smith, John Smith",
                "Jonh Smiht, John Smith",
                "smith john, John Smith",
                "joh sm, John Smith",
                "jhon smth, John Smith",
                "Katherine Lee, Catherine Lee",
                "kathryn, Catherine Lee",
                "jose alvarez, José Álvarez",
                "ALVARES, José Álvarez",
                "obrien, \"Seán O'Brien\"",
                "\"sean o'brian\", \"Seán O'Brien\"",
                "lucja wojcik, Łucja Wójcik",
                "петрова, Мария Петрова",
                "Кристофер Петрова Мария, Мария Петрова",
                "cristofer fetherstonehaugh, Christopher Featherstonehaugh",
                "uimb, Zoe Quimby",
                "zoe.quimby@, Zoe Quimby",
                "ZOE.QUIMBY@EXAMPLE.COM, Zoe Quimby",
                "(212) 555-0147, Zoe Quimby",
                "+12125550147, Zoe Quimby",
                "555 0147, Zoe Quimby"
            })
    void findsWhoIsMeantFirst(String typed, String meant) {
        assertThat(desk.list(null, typed, 0, 50).items())
                .first()
                .extracting(ClientView::name)
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John Zimmerman",
                "Xavier",
                "000 000",
                "nobody@nowhere.example",
                "'; DROP TABLE client; --",
                "%",
                "_",
                "\\",
                "!%",
                "🦄"
            })
    void findsNobodyWhoIsNotThere(String typed) {
        assertThat(desk.list(null, typed, 0, 50).items()).isEmpty();
    }

    @Test
    void theBetterANameAnswersTheSoonerItComes() {
        for (String name : List.of("Anna Marie Berg", "Hanna Berg", "Anna Berg", "Anna Bergström")) {
            desk.create(new NewClient(name, null, null, null));
        }

        assertThat(desk.list(null, "anna berg", 0, 50).items())
                .extracting(ClientView::name)
                .containsExactly("Anna Berg", "Anna Marie Berg", "Anna Bergström", "Hanna Berg");
        Page<ClientView> second = desk.list(null, "anna berg", 1, 3);
        assertThat(second.items()).extracting(ClientView::name).containsExactly("Hanna Berg");
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void whoIsArchivedOrAnothersOrHasAnotherNameNowIsNotFound() {
        ClientView gone = desk.create(new NewClient("Ophelia Gone", null, null, null));
        desk.archive(gone.id());
        ClientView bride = desk.create(new NewClient("Rosalind Before", null, null, null));
        desk.change(bride.id(), String.valueOf(bride.version()), new NewClient("Rosalind After", null, null, null));

        assertThat(desk.list(null, "ophelia", 0, 50).items()).isEmpty();
        assertThat(desk.list(null, "rosalind before", 0, 50).items()).isEmpty();
        assertThat(desk.list(null, "rosalind after", 0, 50).items()).hasSize(1);
        ClientsApi other = signedIn.agent(salons.open()).api(ClientsApi.class);
        assertThat(other.list(null, "john smith", 0, 50).items()).isEmpty();
        assertThat(other.list(null, "zoe.quimby@example.com", 0, 50).items()).isEmpty();
        assertThat(other.list(null, "2125550147", 0, 50).items()).isEmpty();
    }

    @Test
    void anEndlessQuestionIsRefused() {
        Refused refused = Refused.with(ErrorCode.INVALID_FIELD, () -> desk.list(null, "a".repeat(201), 0, 50));
        assertThat(refused.error().errors()).extracting("field").containsExactly("q");
        assertThat(desk.list(null, "a b c d e f g h i j k", 0, 50).items()).isEmpty();
    }

    @Test
    void aSearchTakesAFewStatementsHoweverManyItFinds() {
        assertThat(statements("smith")).isEqualTo(statements("jo")).isBetween(2, 4);
    }

    private int statements(String typed) {
        return CurrentTenant.<Integer, RuntimeException>call(
                salon.id(), () -> StatementCounter.count(() -> clients.search(typed, 0, 50)));
    }
}
