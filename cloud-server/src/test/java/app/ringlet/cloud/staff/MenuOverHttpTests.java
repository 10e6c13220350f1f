package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.addService;
import static app.ringlet.cloud.staff.SalonScene.refusedAt;
import static app.ringlet.cloud.staff.SalonScene.service;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.AddOnRequest;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.MenuCategory;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ResourceRequest;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ServiceRequest;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.testing.Refused;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;

class MenuOverHttpTests extends MenuTest {

    @Autowired
    Salons allSalons;

    @Test
    void aServiceIsPutOnTheMenuChangedAndArchived() {
        ResourceView basin = things.create(new ResourceRequest("Basin", ResourceKind.BASIN, List.of("Basin 1")));
        ServiceView colour = menu.create(new ServiceRequest(
                "Full colour",
                "Colour",
                3,
                List.of("dye"),
                45,
                35,
                30,
                0,
                5,
                List.of(new ResourceNeed(basin.id(), Set.of(PhaseKind.FINISHING))),
                new Money(12000, "USD"),
                new Money(2000, "USD"),
                "#773355"));
        assertThat(menu.get(colour.id())).isEqualTo(colour);
        assertThat(colour.needs()).hasSize(1);
        long setup = setupVersion();

        ServiceView changed = menu.change(colour.id(), "\"" + colour.version() + "\"", service("Cut", 30));

        assertThat(changed.version()).isGreaterThan(colour.version());
        assertThat(menu.get(colour.id())).isEqualTo(changed);
        assertThat(changed.bufferAfterMinutes()).isZero();
        assertThat(setupVersion()).isNotEqualTo(setup);
        menu.archive(colour.id());
        assertThat(menu.list(null, null, 0, 50).items()).isEmpty();
        assertThat(menu.get(colour.id()).archived()).isTrue();
        Refused.with(
                ErrorCode.ARCHIVED,
                () -> menu.change(colour.id(), "" + menu.get(colour.id()).version(), service("Cut", 30)));
    }

    @Test
    void anAddOnIsPutOnTheMenuChangedAndArchived() {
        ServiceView cut = addService(manager, "Cut");
        AddOnView toner = extras.create(new AddOnRequest(
                "Toner", List.of("gloss"), 15, PhaseKind.FINISHING, List.of(cut.id()), new Money(3000, "USD")));
        assertThat(toner.serviceIds()).containsExactly(cut.id());

        AddOnView changed = extras.change(
                toner.id(),
                "" + toner.version(),
                new AddOnRequest("Toner", null, 20, null, null, new Money(3500, "USD")));

        assertThat(changed.phase()).isEqualTo(PhaseKind.ACTIVE);
        assertThat(extras.get(toner.id())).isEqualTo(changed);
        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> extras.change(
                        toner.id(),
                        "" + toner.version(),
                        new AddOnRequest("Toner", null, 20, null, null, new Money(1, "USD"))));
        extras.archive(toner.id());
        assertThat(extras.list(0, 50).items()).isEmpty();
    }

    @Test
    void theMenuIsSearchedAndGroupedByCategory() {
        ServiceView fade = menu.create(new ServiceRequest(
                "Skin fade",
                "Barbering",
                0,
                List.of("taper"),
                30,
                null,
                null,
                null,
                null,
                null,
                new Money(1, "USD"),
                null,
                "#000000"));
        ServiceView cut = addService(manager, "Cut");
        ServiceView bob = addService(manager, "Bob");

        assertThat(menu.categories())
                .containsExactly(
                        new MenuCategory("Barbering", List.of(fade)), new MenuCategory("Cuts", List.of(bob, cut)));
        assertThat(menu.list("cuts", null, 0, 50).items()).containsExactly(bob, cut);
        assertThat(menu.list(null, "TAP", 0, 50).items()).containsExactly(fade);
        assertThat(menu.list(null, null, 1, 2).items()).containsExactly(cut);
        assertThat(menu.list(null, null, 1, 2).total()).isEqualTo(3);
        Refused.with(ErrorCode.INVALID_FIELD, () -> menu.list(null, null, 0, 201));
    }

    @Test
    void ofManyWhoChangeOneVersionOneDoes() throws Exception {
        ServiceView cut = addService(manager, "Cut");
        Callable<Boolean> change = () -> {
            try {
                menu.change(cut.id(), "" + cut.version(), service("Other", 30));
                return true;
            } catch (HttpClientErrorException.Conflict stale) {
                return false;
            }
        };

        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done = many.invokeAll(Collections.nCopies(8, change));
            assertThat(done).extracting(Future::resultNow).containsOnlyOnce(true);
        }
        assertThat(menu.get(cut.id()).version()).isEqualTo(cut.version() + 1);
    }

    @Test
    void aChangeSaysOfWhichVersionItIs() {
        ServiceView cut = addService(manager, "Cut");

        Refused.with(ErrorCode.VERSION_REQUIRED, () -> menu.change(cut.id(), null, service("Cut", 30)));
        refusedAt(ErrorCode.INVALID_FIELD, "If-Match", () -> menu.change(cut.id(), "latest", service("Cut", 30)));
        Refused.with(ErrorCode.STALE_VERSION, () -> menu.change(cut.id(), "7", service("Cut", 30)));
    }

    @Test
    void theDeskReadsTheMenuAndAnotherSalonDoesNot() {
        ServiceView cut = addService(manager, "Cut");
        ServicesApi desk = signedIn.agent(salon).api(ServicesApi.class);
        assertThat(desk.get(cut.id())).isEqualTo(cut);
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.create(service("Cut", 30)));
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.archive(cut.id()));
        ServicesApi other = signedIn.owner(salons.open()).api(ServicesApi.class);

        Refused.with(ErrorCode.NOT_FOUND, () -> other.get(cut.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> other.change(cut.id(), "0", service("Cut", 30)));
        Refused.with(ErrorCode.NOT_FOUND, () -> other.archive(cut.id()));
        assertThat(menu.get(cut.id())).isEqualTo(cut);
    }

    @Test
    void unitsKeepTheirIdsByName() {
        ResourceView chairs = things.create(new ResourceRequest("Chair", ResourceKind.CHAIR, List.of("A", "B", "C")));

        ResourceView fewer = things.change(
                chairs.id(),
                "" + chairs.version(),
                new ResourceRequest("Chair", ResourceKind.CHAIR, List.of("D", "B")));
        ResourceView again = things.change(
                chairs.id(), "" + fewer.version(), new ResourceRequest("Chair", ResourceKind.CHAIR, List.of("A", "B")));

        assertThat(fewer.units().get(1)).isEqualTo(chairs.units().get(1));
        assertThat(fewer.units()).extracting(ResourceView.Unit::name).containsExactly("D", "B");
        assertThat(again.units()).isEqualTo(chairs.units().subList(0, 2));
        assertThat(things.list(0, 50).items()).containsExactly(again);
        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> things.change(
                        chairs.id(), "0", new ResourceRequest("Chair", ResourceKind.CHAIR, List.of("A", "B"))));
    }

    private long setupVersion() {
        return allSalons.byId(salon.id()).orElseThrow().setupVersion();
    }
}
