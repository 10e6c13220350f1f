package app.ringlet.cloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.AddOnsApi;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CatalogTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    Salon salon;

    @BeforeEach
    void open() {
        salon = salons.open();
    }

    @Test
    void whatIsOnTheMenuIsListedByCategoryAndName() {
        ServiceView cut = as(() -> catalog.addService(
                NewService.simple("Cut", "Cuts", 45, 6500, "#aa3355").withSynonyms("haircut", "trim")));
        ServiceView dye =
                as(() -> catalog.addService(NewService.phases("Balayage", "Colour", 45, 40, 45, 19000, "#335577")));
        AddOnView toner = as(() -> catalog.addAddOn(new NewAddOn("Toner", List.of("gloss"), 15, 3000)));

        assertThat(cut.synonyms()).containsExactly("haircut", "trim");
        assertThat(cut.price()).isEqualTo(new Money(6500, "USD"));
        assertThat(dye.totalMinutes()).isEqualTo(130);
        ServicesApi desk = signedIn.agent(salon).api(ServicesApi.class);
        assertThat(desk.list(null, null, 0, 50).items()).containsExactly(dye, cut);
        assertThat(desk.list(null, null, 1, 1).items()).containsExactly(cut);
        assertThat(desk.get(cut.id())).isEqualTo(cut);
        assertThat(signedIn.agent(salon).api(AddOnsApi.class).list(0, 50).items())
                .containsExactly(toner);
    }

    @Test
    void whatIsArchivedIsNoLongerListedButStillFound() {
        ServiceView cut = as(() -> catalog.addService(NewService.simple("Cut", "Cuts", 45, 6500, "#aa3355")));
        as(() -> {
            catalog.archiveService(cut.id());
            return true;
        });

        assertThat(this.<List<ServiceView>>as(() -> catalog.services())).isEmpty();
        assertThat(as(() -> catalog.service(cut.id()).orElseThrow()).archived()).isTrue();
    }

    @Test
    void aChangedServiceIsChanged() {
        ServiceView cut = as(() -> catalog.addService(NewService.simple("Cut", "Cuts", 45, 6500, "#aa3355")));

        as(() -> catalog.changeService(cut.id(), cut.version(), NewService.simple("Cut", "Cuts", 60, 7000, "#aa3355")));

        ServiceView found = as(() -> catalog.service(cut.id()).orElseThrow());
        assertThat(found.activeMinutes()).isEqualTo(60);
        assertThat(found.price().minor()).isEqualTo(7000);
    }

    @ParameterizedTest
    @CsvSource({
        "'',Cuts,45,0,0,100,#000000",
        "Cut,'',45,0,0,100,#000000",
        "Cut,Cuts,0,0,0,100,#000000",
        "Cut,Cuts,44,0,0,100,#000000",
        "Cut,Cuts,485,0,0,100,#000000",
        "Cut,Cuts,45,-5,0,100,#000000",
        "Cut,Cuts,45,0,7,100,#000000",
        "Cut,Cuts,45,0,0,-1,#000000",
        "Cut,Cuts,45,0,0,100,blue"
    })
    void whatTheMenuCannotHoldIsRefused(
            String name, String category, int active, int processing, int finishing, long price, String color) {
        NewService odd = NewService.phases(name, category, active, processing, finishing, price, color);

        assertThatThrownBy(() -> as(() -> catalog.addService(odd)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD));
    }

    @Test
    void anotherSalonsMenuDoesNotExist() {
        ServiceView cut = as(() -> catalog.addService(NewService.simple("Cut", "Cuts", 45, 6500, "#aa3355")));
        Salon other = salons.open();

        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> signedIn.agent(other).api(ServicesApi.class).get(cut.id()));
        assertThat(signedIn.agent(other)
                        .api(ServicesApi.class)
                        .list(null, null, 0, 50)
                        .items())
                .isEmpty();
    }

    private <T> T as(ScopedValue.CallableOp<? extends T, RuntimeException> work) {
        return CurrentTenant.<T, RuntimeException>call(salon.id(), work);
    }
}
