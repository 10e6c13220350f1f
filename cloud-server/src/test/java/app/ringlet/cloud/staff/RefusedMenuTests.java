package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.refusedAt;
import static app.ringlet.cloud.staff.SalonScene.send;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.AddOnRequest;
import app.ringlet.protocol.salon.ResourceKind;
import app.ringlet.protocol.salon.ResourceRequest;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ResourcesApi;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.testing.Refused;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** What cannot be on a menu is refused at its field. */
class RefusedMenuTests extends MenuTest {

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

    private void post(String path, String json) {
        send(manager, HttpMethod.POST, path, json, 0);
    }
}
