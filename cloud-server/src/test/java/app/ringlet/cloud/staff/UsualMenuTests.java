package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.addEmployee;
import static app.ringlet.cloud.staff.SalonScene.as;
import static app.ringlet.cloud.staff.SalonScene.everyDay;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AvailabilityApi;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.SlotOrder;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.SkillsRequest;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class UsualMenuTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Salons allSalons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    UsualMenu usual;

    @Autowired
    Catalog catalog;

    @Autowired
    Resources resources;

    @Autowired
    Clock clock;

    @Test
    void aNewSalonCanBookAllThatAUsualOneSells() {
        Salon salon = salons.open();
        seed(salon);
        TestClient owner = signedIn.owner(salon);
        List<ServiceView> menu = as(salon, () -> catalog.services());
        List<AddOnView> extras = as(salon, () -> catalog.addOns());
        EmployeeView anna = addEmployee(owner, "Anna", everyDay("09:00", "18:00"));
        owner.api(EmployeesApi.class)
                .changeSkills(
                        anna.id(),
                        "" + anna.version(),
                        new SkillsRequest(menu.stream()
                                .map(s -> Skill.asOnTheMenu(s.id()))
                                .toList()));
        String day =
                LocalDate.ofInstant(clock.instant(), salon.zone()).plusDays(7).toString();

        assertThat(menu).hasSizeBetween(25, 35);
        assertThat(menu.stream().map(ServiceView::category).distinct()).hasSize(5);
        assertThat(extras).isNotEmpty();
        AvailabilityApi availability = owner.api(AvailabilityApi.class);
        for (ServiceView service : menu) {
            List<Slot> slots = availability
                    .find(
                            List.of(service.id()),
                            extras.stream()
                                    .filter(e -> e.goesWith(service.id()))
                                    .map(AddOnView::id)
                                    .toList(),
                            anna.id(),
                            day,
                            day,
                            null,
                            SlotOrder.EARLIEST,
                            1)
                    .slots();
            assertThat(slots).as(service.name()).hasSize(1);
        }
    }

    @Test
    void noTwoServicesAreCalledTheSame() {
        Salon salon = salons.open();
        seed(salon);
        Set<String> names = new HashSet<>();

        for (ServiceView service : as(salon, () -> catalog.services())) {
            assertThat(names.add(service.name().toLowerCase(Locale.ROOT)))
                    .as(service.name())
                    .isTrue();
            service.synonyms().forEach(s -> assertThat(names.add(s)).as(s).isTrue());
        }
    }

    @Test
    void whoSellsSomethingAlreadyKeepsTheirMenu() {
        Salon salon = salons.open();
        seed(salon);
        List<ServiceView> menu = as(salon, () -> catalog.services());

        seed(salon);

        assertThat(as(salon, () -> catalog.services())).isEqualTo(menu);
        assertThat(as(salon, () -> resources.all())).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"USD,65,6500", "GBP,65,5200", "EUR,15,1300", "JPY,65,7200", "KWD,65,19500", "XAF,65,65", "SEK,0,0"})
    void pricesAreRoundInEachCurrency(String currency, BigDecimal dollars, long minor) {
        assertThat(UsualMenuFile.read().pricesIn(currency).minor(dollars)).isEqualTo(minor);
    }

    @Test
    void aSalonInAnotherCurrencyHasTheMenuInIt() {
        Salon salon = new Salon(
                Ids.next(),
                "Tokyo Hair",
                TenantStatus.TRIAL,
                ZoneId.of("Asia/Tokyo"),
                "JPY",
                "JP",
                "+8131234" + (10000 + (int) (clock.millis() % 80000)),
                null,
                List.of());
        allSalons.open(salon);
        seed(salon);

        assertThat(as(salon, () -> catalog.services()))
                .allSatisfy(s -> assertThat(s.price().currency()).isEqualTo("JPY"))
                .allSatisfy(s -> assertThat(s.price().minor() % 100).isZero());
    }

    private void seed(Salon salon) {
        as(salon, () -> {
            usual.seed();
            return true;
        });
    }
}
