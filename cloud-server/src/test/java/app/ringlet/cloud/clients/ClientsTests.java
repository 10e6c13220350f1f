package app.ringlet.cloud.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ClientsTests {

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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12125550123",
                "212 555 0123",
                "(212) 555-0123",
                "1-212-555-0123",
                "+1 212.555.0123",
                "011 1 212 555 0123"
            })
    void aClientIsFoundByTheNumberInAnySpelling(String spelling) {
        ClientView maya = desk.create(new NewClient("Maya Lindqvist", "2125550123", "maya@example.com", "likes tea"));

        assertThat(maya.phone()).isEqualTo("+12125550123");
        assertThat(desk.list(spelling, null, 0, 50).items()).containsExactly(maya);
        assertThat(desk.get(maya.id())).isEqualTo(maya);
    }

    @Test
    void aNumberThatIsNoneFindsNobodyAndIsNotTakenDown() {
        assertThat(desk.list("hello", null, 0, 50).items()).isEmpty();
        Refused.with(ErrorCode.INVALID_FIELD, () -> desk.create(new NewClient("Maya", "12", null, null)));
        Refused.with(ErrorCode.INVALID_FIELD, () -> desk.create(new NewClient("Maya", "hello", null, null)));
        Refused.with(ErrorCode.INVALID_FIELD, () -> desk.create(new NewClient(" ", null, null, null)));
    }

    @Test
    void aNumberBelongsToOneClientOfASalon() {
        desk.create(new NewClient("Maya", "2125550123", null, null));

        Refused refused = Refused.with(
                ErrorCode.INVALID_FIELD, () -> desk.create(new NewClient("Noah", "+1 212 555 0123", null, null)));
        assertThat(refused.error().errors()).anyMatch(e -> e.field().equals("phone"));
        Salon other = salons.open();
        ClientsApi otherDesk = signedIn.agent(other).api(ClientsApi.class);
        otherDesk.create(new NewClient("Noah", "2125550123", null, null));
        assertThat(otherDesk.list("2125550123", null, 0, 50).items())
                .extracting(ClientView::name)
                .containsExactly("Noah");
    }

    @Test
    void severalClientsMayHaveNoNumber() {
        desk.create(new NewClient("Walk-in", null, null, null));
        desk.create(new NewClient("Walk-in", "", null, null));

        assertThat(desk.list(null, "walk", 0, 50).total()).isEqualTo(2);
    }

    @Test
    void whoComesWithAKnownNumberIsThatClientWhateverTheirName() {
        ClientView maya = desk.create(new NewClient("Maya", "2125550123", null, null));

        Clients.Found found = CurrentTenant.<Clients.Found, RuntimeException>call(
                salon.id(), () -> clients.findOrCreate("Maja", "(212) 555 0123"));

        assertThat(found.client()).isEqualTo(maya);
        assertThat(found.created()).isFalse();
    }

    @Test
    void clientsAreFoundByPartsOfTheirNamesHoweverTheseAreWritten() {
        ClientView maya = desk.create(new NewClient("Maya Lindqvist", null, null, null));
        desk.create(new NewClient("Noah 100%", null, null, null));

        assertThat(desk.list(null, "LIND", 0, 50).items()).containsExactly(maya);
        assertThat(desk.list(null, "%", 0, 50).items())
                .extracting(ClientView::name)
                .containsExactly("Noah 100%");
        assertThat(desk.list(null, null, 0, 50).total()).isEqualTo(2);
        Refused.with(ErrorCode.INVALID_FIELD, () -> desk.list(null, null, 0, 201));
    }

    @Test
    void anotherSalonsClientDoesNotExist() {
        ClientView maya = desk.create(new NewClient("Maya", "2125550123", null, null));
        ClientsApi other = signedIn.agent(salons.open()).api(ClientsApi.class);

        Refused.with(ErrorCode.NOT_FOUND, () -> other.get(maya.id()));
        assertThat(other.list(null, null, 0, 50).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0100, GB, +442079460100",
        "+44 20 7946 0100, US, +442079460100",
        "030 901820, DE, +4930901820",
        "tel:+1-212-555-0100, GB, +12125550100"
    })
    void aNumberIsReadAsItIsDialledInTheSalonsCountry(String spelling, String country, String e164) {
        assertThat(PhoneNumbers.e164(spelling, country)).contains(e164);
    }

    @Test
    void aNumberIsShownAsItIsWrittenInTheSalonsCountry() {
        assertThat(PhoneNumbers.display("+12125550100", "US")).isEqualTo("(212) 555-0100");
        assertThat(PhoneNumbers.display("+12125550100", "GB")).isEqualTo("+1 212-555-0100");
    }
}
