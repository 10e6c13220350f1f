package app.ringlet.cloud.calls.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.NumberProvisioning;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonNumber;
import app.ringlet.cloud.tenancy.SalonNumbers;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.calls.AvailableNumber;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.NumberOrder;
import app.ringlet.protocol.calls.NumberView;
import app.ringlet.protocol.calls.NumberView.State;
import app.ringlet.protocol.calls.NumbersApi;
import app.ringlet.protocol.messages.MessagesApi;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.protocol.salon.TenantStatus;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.IncomingNumber;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class NumbersTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Salons allSalons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Carrier carrier;

    @Autowired
    CarrierPost webhooks;

    @Autowired
    SalonNumbers numbers;

    @Autowired
    NumberShop shop;

    @Autowired
    NumberProvisioning provisioning;

    Salon salon;
    TestClient owner;
    NumbersApi api;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        api = owner.api(NumbersApi.class);
    }

    @Test
    void aNumberIsFoundBoughtAndAnswered() {
        AvailableNumber offer = api.available(null, "718", null).getFirst();

        NumberView bought = api.buy(new NumberOrder(offer.phone(), "Front desk"));

        assertThat(offer.phone()).startsWith("+1718");
        assertThat(offer.monthly()).isEqualTo(new Money(115, "USD"));
        assertThat(bought.state()).isEqualTo(State.ACTIVE);
        assertThat(bought.main()).isFalse();
        IncomingNumber there = carrier.numbers().at(offer.phone()).orElseThrow();
        assertThat(there.voice().url()).endsWith("/api/v1/webhooks/twilio/voice/incoming");
        assertThat(there.voiceFallback().url()).endsWith("/voice/fallback");
        assertThat(there.statusCallback().url()).endsWith("/voice/status");
        assertThat(there.sms().url()).endsWith("/sms/incoming");
        Map<String, String> line = webhooks.with(webhooks.line(salon, "+16465550131"), "To", offer.phone());
        assertThat(webhooks.post("/voice/incoming", line).body()).contains("<Gather");
        assertThat(owner.api(CallsApi.class).list(null, 0, 1).items().getFirst().to())
                .isEqualTo(offer.phone());
        webhooks.post(
                "/sms/incoming",
                Map.of("MessageSid", "SM" + Ids.next(), "From", "+16465550131", "To", offer.phone(), "Body", "Hello"));
        assertThat(owner.api(MessagesApi.class).list("+16465550131", 0, 50).items())
                .extracting("body")
                .contains("Hello");
        assertThat(api.list(0, 50).items()).extracting(NumberView::phone).contains(offer.phone(), salon.phone());
    }

    @Test
    void aNumberIsBoughtOnceHoweverManyAskForItAtOnce() throws Exception {
        String phone = api.available(null, "917", null).getFirst().phone();
        Callable<NumberView> purchase = () -> api.buy(new NumberOrder(phone, ""));

        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<NumberView> one : many.invokeAll(List.of(purchase, purchase, purchase, purchase))) {
                assertThat(one.get().state()).isEqualTo(State.ACTIVE);
            }
        }

        assertThat(owned(phone)).isEqualTo(1);
        assertThat(api.buy(new NumberOrder(phone, "")).state()).isEqualTo(State.ACTIVE);
        assertThat(api.list(0, 50).items())
                .filteredOn(number -> number.phone().equals(phone))
                .hasSize(1);
    }

    @Test
    void aPurchaseWhoseAnswerWasLostIsNotMadeAgain() {
        String phone = api.available(null, "347", null).getFirst().phone();
        SalonNumber begun =
                CurrentTenant.<SalonNumber, RuntimeException>call(salon.id(), () -> numbers.want(phone, ""));
        String sid = carrier.numbers()
                .provision(phone, NumberSettings.none().named(begun.id().toString()))
                .sid();

        NumberView bought = api.buy(new NumberOrder(phone, ""));

        assertThat(bought.state()).isEqualTo(State.ACTIVE);
        assertThat(bought.id()).isEqualTo(begun.id());
        assertThat(carrier.numbers().at(phone).orElseThrow().sid()).isEqualTo(sid);
        assertThat(owned(phone)).isEqualTo(1);
    }

    @Test
    void aPurchaseThatNobodyAsksForAgainIsSettled() {
        List<AvailableNumber> offers = api.available(null, "929", null);
        SalonNumber made = begun(offers.get(0).phone());
        carrier.numbers()
                .provision(made.phone(), NumberSettings.none().named(made.id().toString()));
        SalonNumber never = begun(offers.get(1).phone());

        CurrentTenant.run(salon.id(), () -> {
            assertThat(shop.lookAfter(made)).isTrue();
            assertThat(shop.lookAfter(never)).isFalse();
        });

        assertThat(api.list(0, 50).items())
                .filteredOn(number -> number.state() == State.ACTIVE)
                .extracting(NumberView::phone)
                .contains(made.phone())
                .doesNotContain(never.phone());
        assertThat(carrier.numbers().at(never.phone())).isEmpty();
    }

    @Test
    void aNumberOfOursThatThisSalonDidNotBuyIsNotItsOwn() {
        String phone = "+12125550777";
        carrier.numbers().provision(phone, NumberSettings.none().named("Kept for later"));

        Refused.with(ErrorCode.NUMBER_TAKEN, () -> api.buy(new NumberOrder(phone, "")));

        assertThat(owned(phone)).isEqualTo(1);
        assertThat(api.list(0, 50).items()).extracting(NumberView::phone).doesNotContain(phone);
        Refused.with(
                ErrorCode.NUMBER_TAKEN,
                () -> signedIn.owner(salons.open()).api(NumbersApi.class).buy(new NumberOrder(salon.phone(), "")));
    }

    @Test
    void whatIsReleasedIsNotAnsweredAndItsCallsStay() {
        String phone = api.available(null, "332", null).getFirst().phone();
        NumberView bought = api.buy(new NumberOrder(phone, ""));
        Map<String, String> line = webhooks.with(webhooks.line(salon, "+16465550132"), "To", phone);
        webhooks.post("/voice/incoming", line);
        api.makeMain(bought.id());
        assertThat(owner.api(TenantApi.class).tenant().phone()).isEqualTo(phone);

        api.release(bought.id());
        api.release(bought.id());

        assertThat(carrier.numbers().at(phone)).isEmpty();
        assertThat(owner.api(TenantApi.class).tenant().phone()).isEqualTo(salon.phone());
        assertThat(owner.api(CallsApi.class).list(null, 0, 50).items())
                .extracting("to")
                .contains(phone);
        assertThat(webhooks.post("/voice/incoming", webhooks.with(line, "CallSid", "CA" + "1".repeat(32)))
                        .body())
                .doesNotContain("<Gather");
        Refused.with(ErrorCode.BAD_TRANSITION, () -> api.makeMain(bought.id()));
        assertThat(signedIn.owner(salons.open())
                        .api(NumbersApi.class)
                        .buy(new NumberOrder(phone, ""))
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void aSalonThatSubscribesGetsOneNumberNearItsOwnTelephone() {
        Salon fresh = new Salon(
                Ids.next(),
                "Fresh",
                TenantStatus.ACTIVE,
                ZoneId.of("America/New_York"),
                "USD",
                "US",
                null,
                "+13125550100",
                List.of());
        allSalons.open(fresh);

        Optional<String> first = provisioning.provision(fresh.id());
        Optional<String> again = provisioning.provision(fresh.id());

        assertThat(first.orElseThrow()).startsWith("+1312");
        assertThat(again).isEqualTo(first);
        assertThat(allSalons.byPhone(first.get()).orElseThrow().id()).isEqualTo(fresh.id());
        assertThat(owned(first.get())).isEqualTo(1);
    }

    @Test
    void whatIsNoNumberIsRefusedAndAgentsBuyNothing() {
        Refused.with(ErrorCode.INVALID_FIELD, () -> api.buy(new NumberOrder("212-555", "")));
        Refused.with(ErrorCode.INVALID_FIELD, () -> api.available("USA", null, null));
        Refused.with(ErrorCode.INVALID_FIELD, () -> api.available(null, "7", null));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.agent(salon).api(NumbersApi.class).available(null, null, null));
    }

    private SalonNumber begun(String phone) {
        return CurrentTenant.<SalonNumber, RuntimeException>call(salon.id(), () -> numbers.want(phone, ""));
    }

    private long owned(String phone) {
        return carrier.numbers().all().stream()
                .filter(number -> number.phoneNumber().equals(phone))
                .count();
    }
}
