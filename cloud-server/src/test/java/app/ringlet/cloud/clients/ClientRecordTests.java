package app.ringlet.cloud.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.ClientConsentsApi;
import app.ringlet.protocol.salon.ClientPhonesApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.ConsentKind;
import app.ringlet.protocol.salon.ConsentView;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.NewConsent;
import app.ringlet.protocol.salon.NewPhone;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@ServerTest
class ClientRecordTests {

    private static final NewClient MAYA = new NewClient(
            " Maya Lindqvist ",
            "212 555 0123",
            "maya@example.com",
            "likes tea",
            List.of("vip", " vip", "allergy:  ammonia"),
            null,
            true,
            "never pays",
            "pt-br",
            LocalDate.of(1990, 2, 28));

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    TestClient client;
    ClientsApi desk;

    @BeforeEach
    void open() {
        client = signedIn.agent(salons.open());
        desk = client.api(ClientsApi.class);
    }

    @Test
    void aClientIsWrittenDownWholeAndReplacedWhole() {
        ClientView maya = desk.create(MAYA);

        assertThat(maya.name()).isEqualTo("Maya Lindqvist");
        assertThat(maya.tags()).containsExactly("vip", "allergy: ammonia");
        assertThat(maya.blocked()).isTrue();
        assertThat(maya.blockedReason()).isEqualTo("never pays");
        assertThat(maya.language()).isEqualTo("pt-BR");
        assertThat(maya.birthday()).isEqualTo(LocalDate.of(1990, 2, 28));
        assertThat(desk.get(maya.id())).isEqualTo(maya);

        ClientView plain =
                desk.change(maya.id(), "\"" + maya.version() + "\"", new NewClient("Maya", null, null, null));

        assertThat(plain)
                .isEqualTo(new ClientView(
                        maya.id(),
                        "Maya",
                        null,
                        null,
                        null,
                        false,
                        maya.version() + 1,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null));
        assertThat(desk.get(maya.id())).isEqualTo(plain);
    }

    @Test
    void whoChangesWhatSomeoneElseHasChangedMeanwhileIsToldSo() {
        ClientView maya = desk.create(MAYA);
        String version = String.valueOf(maya.version());
        desk.change(maya.id(), version, new NewClient("Maya L", null, null, null));

        Refused.with(ErrorCode.STALE_VERSION, () -> desk.change(maya.id(), version, MAYA));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> desk.change(maya.id(), null, MAYA));
        Refused.with(ErrorCode.INVALID_FIELD, () -> desk.change(maya.id(), "W/x", MAYA));
        Refused.with(ErrorCode.NOT_FOUND, () -> desk.change(UUID.randomUUID(), version, MAYA));
        assertThat(desk.get(maya.id()).name()).isEqualTo("Maya L");
    }

    @Test
    void aNumberGivenUpIsFreeForAnother() {
        ClientView maya = desk.create(MAYA);
        NewClient noah = new NewClient("Noah", "212 555 0123", null, null);
        Refused.with(ErrorCode.INVALID_FIELD, () -> desk.create(noah));

        desk.change(maya.id(), String.valueOf(maya.version()), new NewClient("Maya", "212 555 0199", null, null));

        ClientView owner = desk.create(noah);
        assertThat(desk.list("2125550123", null, 0, 1).items()).containsExactly(owner);
    }

    @Test
    void whoIsArchivedIsInNoListButStillThere() {
        ClientView maya = desk.create(MAYA);

        desk.archive(maya.id());
        desk.archive(maya.id());

        assertThat(desk.list(null, null, 0, 50).items()).isEmpty();
        assertThat(desk.get(maya.id()).archived()).isTrue();
        Refused.with(ErrorCode.NOT_FOUND, () -> desk.archive(UUID.randomUUID()));
    }

    @Test
    void aClientHasSeveralNumbersAndIsFoundByEach() {
        ClientView maya = desk.create(MAYA);
        desk.create(new NewClient("Noah", "212 555 0188", null, null));
        ClientPhonesApi phones = client.api(ClientPhonesApi.class);

        assertThat(phones.add(maya.id(), new NewPhone("(646) 555-0142")))
                .containsExactly("+12125550123", "+16465550142");
        assertThat(desk.list("646 555 0142", null, 0, 1).items()).containsExactly(maya);
        Refused.with(ErrorCode.INVALID_FIELD, () -> phones.add(maya.id(), new NewPhone("2125550188")));
        Refused.with(ErrorCode.INVALID_FIELD, () -> phones.add(maya.id(), new NewPhone("hello")));
        Refused.with(ErrorCode.NOT_FOUND, () -> phones.list(UUID.randomUUID()));

        assertThat(phones.remove(maya.id(), "2125550123")).containsExactly("+16465550142");
        assertThat(desk.get(maya.id()).phone()).isEqualTo("+16465550142");
        assertThat(desk.list("2125550123", null, 0, 1).items()).isEmpty();
    }

    @Test
    void theLastWordOnAConsentCountsAndTheEarlierOnesAreKept() {
        ClientView maya = desk.create(MAYA);
        ClientConsentsApi consents = client.api(ClientConsentsApi.class);
        consents.add(maya.id(), new NewConsent(ConsentKind.MARKETING, true, "at the desk"));
        consents.add(maya.id(), new NewConsent(ConsentKind.SMS, true, "web form"));
        consents.add(maya.id(), new NewConsent(ConsentKind.MARKETING, false, "by e-mail"));

        var known = consents.get(maya.id());

        assertThat(known.current())
                .extracting(ConsentView::kind, ConsentView::given, ConsentView::source)
                .containsExactly(
                        tuple(ConsentKind.SMS, true, "web form"), tuple(ConsentKind.MARKETING, false, "by e-mail"));
        assertThat(known.history()).hasSize(3);
        Refused.with(ErrorCode.NOT_FOUND, () -> consents.get(UUID.randomUUID()));
        Refused.with(
                ErrorCode.INVALID_FIELD, () -> consents.add(maya.id(), new NewConsent(ConsentKind.SMS, true, " ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\" \"} | name | INVALID_FIELD",
                "{\"name\":\"x\",\"email\":\"nobody\"} | email | INVALID_FIELD",
                "{\"name\":\"x\",\"phone\":\"12\"} | phone | INVALID_FIELD",
                "{\"name\":\"x\",\"language\":\"not a language\"} | language | INVALID_FIELD",
                "{\"name\":\"x\",\"birthday\":\"2990-01-01\"} | birthday | INVALID_FIELD",
                "{\"name\":\"x\",\"birthday\":\"yesterday\"} | birthday | MALFORMED_REQUEST",
                "{\"name\":\"x\",\"blocked\":true} | blockedReason | INVALID_FIELD",
                "{\"name\":\"x\",\"tags\":[\"\"]} | tags[0] | INVALID_FIELD",
                "{\"name\":\"x\",\"tags\":[null]} | tags[0] | INVALID_FIELD",
                "{\"name\":\"x\",\"tags\":\"vip\"} | tags | MALFORMED_REQUEST",
                "{\"name\":\"x\",\"preferredEmployeeId\":\"Anna\"} | preferredEmployeeId | MALFORMED_REQUEST",
                "{\"name\":\"x\",\"preferredEmployeeId\":\"0190a000-0000-7000-8000-000000000001\"} |"
                        + " preferredEmployeeId | INVALID_FIELD"
            })
    void whatIsWrongIsNamed(String body, String field, ErrorCode code) {
        Refused refused = refused(code, body);

        assertThat(refused.error().errors()).extracting("field").contains(field);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(desk.list(null, null, 0, 50).total()).isZero();
    }

    @Test
    void whatIsFarTooMuchIsRefusedAndNoFault() {
        String tags = String.join(",", Collections.nCopies(500, "\"t\""));
        assertThat(refused(ErrorCode.INVALID_FIELD, "{\"name\":\"x\",\"tags\":[" + tags + "]}")
                        .error()
                        .errors())
                .extracting("field")
                .contains("tags");
        refused(ErrorCode.PAYLOAD_TOO_LARGE, "{\"name\":\"x\",\"notes\":\"" + "n".repeat(10_000_000) + "\"}");
        assertThat(desk.list(null, null, 0, 50).total()).isZero();
    }

    @Test
    void injectionsAreJustOddNames() {
        String name = "Robert'); DROP TABLE client;-- <script>\u0000😀";
        ClientView odd = desk.create(new NewClient(name, null, null, "${jndi:ldap://x}"));

        assertThat(desk.get(odd.id()).name()).isEqualTo(name);
        assertThat(desk.list(null, "robert drop", 0, 50).items()).containsExactly(odd);
    }

    private Refused refused(ErrorCode code, String body) {
        return Refused.with(
                code,
                () -> client.rest()
                        .post()
                        .uri("/api/v1/clients")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity());
    }
}
