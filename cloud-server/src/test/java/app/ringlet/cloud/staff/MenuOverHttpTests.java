package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.addService;
import static app.ringlet.cloud.staff.SalonScene.refusedAt;
import static app.ringlet.cloud.staff.SalonScene.send;
import static app.ringlet.cloud.staff.SalonScene.service;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.AddOnRequest;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.AddOnsApi;
import app.ringlet.protocol.salon.MenuCategory;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceNeed;
import app.ringlet.protocol.salon.ResourceRequest;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ResourcesApi;
import app.ringlet.protocol.salon.ServiceRequest;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;

@ServerTest
class MenuOverHttpTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Salons allSalons;

    @Autowired
    SignedIn signedIn;

    Salon salon;
    TestClient manager;
    ServicesApi menu;
    AddOnsApi extras;
    ResourcesApi things;

    @BeforeEach
    void open() {
        salon = salons.open();
        manager = signedIn.as(salon, Role.MANAGER);
        menu = manager.api(ServicesApi.class);
        extras = manager.api(AddOnsApi.class);
        things = manager.api(ResourcesApi.class);
    }

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
    void whatAnotherSalonHasCannotBeNeeded() {
        ResourceView foreign = signedIn.owner(salons.open())
                .api(ResourcesApi.class)
                .create(new ResourceRequest("Chair", ResourceKind.CHAIR, List.of("1")));

        for (UUID id : List.of(foreign.id(), UUID.randomUUID())) {
            refusedAt(
                    ErrorCode.NOT_FOUND,
                    "needs[0].resourceId",
                    () -> post(
                            "/api/v1/services",
                            SERVICE.replace("}", ",'needs':[{'resourceId':'" + id + "','phases':['ACTIVE']}]}")));
            refusedAt(
                    ErrorCode.NOT_FOUND,
                    "serviceIds[0]",
                    () -> extras.create(new AddOnRequest("X", null, 5, null, List.of(id), new Money(1, "USD"))));
        }
        assertThat(menu.list(null, null, 0, 50).items()).isEmpty();
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

    @Test
    void aResourceThatAServiceNeedsIsNotArchived() {
        ResourceView basin = things.create(new ResourceRequest("Basin", ResourceKind.BASIN, List.of("Basin 1")));
        String needs = SERVICE.replace("}", ",'needs':[{'resourceId':'" + basin.id() + "','phases':['ACTIVE']}]}");
        post("/api/v1/services", needs);
        ServiceView cut = menu.list(null, null, 0, 1).items().getFirst();

        Refused refused = Refused.with(ErrorCode.RESOURCE_IN_USE, () -> things.archive(basin.id()));

        assertThat(refused.error().message()).contains(cut.name());
        menu.archive(cut.id());
        things.archive(basin.id());
        assertThat(things.list(0, 50).items()).isEmpty();
        assertThat(things.get(basin.id()).archived()).isTrue();
        refusedAt(ErrorCode.NOT_FOUND, "needs[0].resourceId", () -> post("/api/v1/services", needs));
        Refused.with(ErrorCode.NOT_FOUND, () -> things.archive(UUID.randomUUID()));
    }

    private static final String SERVICE = "{'name':'Cut','category':'Cuts','activeMinutes':30,'color':'#000000',"
            + "'price':{'minor':100,'currency':'USD'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        name                | 'name':' '
        name                | 'name':'a\\u0000b'
        category            | 'category':''
        position            | 'position':-1
        position            | 'position':99999
        activeMinutes       | 'activeMinutes':0
        activeMinutes       | 'activeMinutes':null
        activeMinutes       | 'activeMinutes':540
        activeMinutes       | 'activeMinutes':300,'processingMinutes':120,'finishingMinutes':120
        activeMinutes       | 'activeMinutes':32
        processingMinutes   | 'processingMinutes':-5
        bufferAfterMinutes  | 'bufferAfterMinutes':125
        bufferBeforeMinutes | 'bufferBeforeMinutes':3
        price               | 'price':{'minor':-1,'currency':'USD'}
        price               | 'price':{'minor':100,'currency':'EUR'}
        price               | 'price':null
        deposit             | 'deposit':{'minor':200,'currency':'USD'}
        color               | 'color':'red'
        synonyms[0]         | 'synonyms':['']
        """)
    void whatTheMenuCannotHoldIsRefusedAtItsField(String field, String json) {
        String key = json.substring(0, json.indexOf(':'));
        String with = SERVICE.contains(key)
                ? SERVICE.replaceFirst(key + ":('[^']*'|[0-9]+|[{][^}]*[}])", Matcher.quoteReplacement(json))
                : SERVICE.substring(0, SERVICE.length() - 1) + "," + json + "}";

        refusedAt(ErrorCode.INVALID_FIELD, field, () -> post("/api/v1/services", with));
        assertThat(menu.list(null, null, 0, 50).items()).isEmpty();
    }

    @Test
    void fiveHundredSynonymsAreTooMany() {
        String many = "'synonyms':[" + String.join(",", Collections.nCopies(500, "'trim'")) + "]";
        String oneLong = "'synonyms':['" + "x".repeat(2500) + "']";

        refusedAt(
                ErrorCode.INVALID_FIELD,
                "synonyms",
                () -> post("/api/v1/services", SERVICE.replace("{'name'", "{" + many + ",'name'")));
        refusedAt(
                ErrorCode.INVALID_FIELD,
                "synonyms",
                () -> post("/api/v1/services", SERVICE.replace("{'name'", "{" + oneLong + ",'name'")));
    }

    @Test
    void jsonThatCannotBeReadIsRefusedAtItsField() {
        refusedAt(
                ErrorCode.MALFORMED_REQUEST,
                "price.currency",
                () -> post("/api/v1/services", SERVICE.replace("'USD'", "{}")));
        Refused.with(ErrorCode.MALFORMED_REQUEST, () -> post("/api/v1/services", "{"));
        Refused.with(ErrorCode.MALFORMED_REQUEST, () -> post("/api/v1/services", SERVICE.replace("USD", "XYZW")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        name     | {'name':'','kind':'CHAIR','units':['1']}
        kind     | {'name':'Chair','units':['1']}
        units    | {'name':'Chair','kind':'CHAIR','units':[]}
        units    | {'name':'Chair','kind':'CHAIR','units':['1',' 1']}
        units[0] | {'name':'Chair','kind':'CHAIR','units':['']}
        """)
    void oddResourcesAreRefused(String field, String json) {
        refusedAt(ErrorCode.INVALID_FIELD, field, () -> post("/api/v1/resources", json));
    }

    private long setupVersion() {
        return allSalons.byId(salon.id()).orElseThrow().setupVersion();
    }

    private void post(String path, String json) {
        send(manager, HttpMethod.POST, path, json, 0);
    }
}
