package app.ringlet.simulator.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.simulator.SimulatorTestServer;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.Ring;
import app.ringlet.simulator.carrier.Salon;
import app.ringlet.simulator.carrier.SimulatedPhone;
import app.ringlet.simulator.stream.SocketPeer;
import app.ringlet.simulator.stream.SocketServer;
import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.availablephonenumbercountry.Local;
import com.twilio.rest.api.v2010.account.call.Stream;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vendor's own library talks to the simulated carrier, and does not notice. */
class CarrierRestTest {
    private static final PhoneNumber SALON = new PhoneNumber("+12125550100");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static SimulatorTestServer server;
    private static Salon salon;
    private static Carrier carrier;
    private static TwilioRestClient client;

    @BeforeAll
    static void start() {
        server = new SimulatorTestServer("ringlet.simulator.pace=0");
        salon = new Salon().on("/status", "").on("/voice", "<Gather input='speech'><Say>Hello</Say></Gather>");
        carrier = server.bean(Carrier.class);
        carrier.numbers().provision(SALON.toString(), NumberSettings.none().named("Luna"));
        client = client(Salon.ACCOUNT.authToken());
    }

    @AfterAll
    static void stop() {
        server.close();
        salon.close();
    }

    @Test
    void aMessageIsQueuedThenDeliveredAndReported() {
        SimulatedPhone phone = carrier.phone("+19175550201");
        Message queued = Message.creator(new PhoneNumber(phone.number()), SALON, "See you at 2 pm!")
                .setStatusCallback(URI.create(salon.url("/status?m=1")))
                .create(client);

        assertThat(queued.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(phone.awaitMessage(SOON).body()).isEqualTo("See you at 2 pm!");
        assertThat(carrier.awaitIdle(SOON)).isTrue();
        assertThat(Message.fetcher(queued.getSid()).fetch(client).getStatus()).isEqualTo(Message.Status.DELIVERED);
        assertThat(carrier.journal().to("/status?m=1"))
                .extracting(delivery -> delivery.request().params().get("MessageStatus"))
                .containsExactly("sent", "delivered");
        assertThat(Message.reader().setTo(phone.number()).read(client)).hasSize(1);
    }

    @Test
    void aMessageToNobodyIsUndelivered() {
        carrier.phone("+19175550202").whenRung(Ring.OUT_OF_SERVICE);
        Message queued = Message.creator(new PhoneNumber("+19175550202"), SALON, "Hello?")
                .create(client);
        // Another call may be under way in another test, so this waits for the message itself.
        Message last = queued;
        while (last.getStatus() == Message.Status.QUEUED || last.getStatus() == Message.Status.SENT) {
            carrier.awaitChange(carrier.awaitChange(-1, Duration.ZERO), Duration.ofMillis(20));
            last = Message.fetcher(queued.getSid()).fetch(client);
        }
        assertThat(last.getStatus()).isEqualTo(Message.Status.UNDELIVERED);
        assertThat(last.getErrorCode()).isEqualTo(30005);
    }

    @Test
    void aCallOutIsAnsweredRedirectedAndEnded() {
        SimulatedPhone phone = carrier.phone("+19175550203");
        Call call = Call.creator(new PhoneNumber(phone.number()), SALON, URI.create(salon.url("/voice")))
                .setStatusCallback(URI.create(salon.url("/status?c=1")))
                .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
                .create(client);
        PhoneCall held = phone.awaitRing(SOON).answer().awaitListening();
        assertThat(held.lastHeard()).isEqualTo("Hello");
        assertThat(Call.fetcher(call.getSid()).fetch(client).getStatus()).isEqualTo(Call.Status.IN_PROGRESS);

        Call.updater(call.getSid())
                .setTwiml(new Twiml("<Response><Say>Something else</Say><Gather/></Response>"))
                .update(client);
        held.awaitHeard("Something else");
        Call.updater(call.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
        held.awaitEnded();

        Call ended = Call.fetcher(call.getSid()).fetch(client);
        assertThat(ended.getStatus()).isEqualTo(Call.Status.COMPLETED);
        assertThat(ended.getDirection()).isEqualTo("outbound-api");
        assertThat(ended.getStartTime()).isNotNull();
        assertThatThrownBy(() -> Call.updater(call.getSid())
                        .setStatus(Call.UpdateStatus.COMPLETED)
                        .update(client))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21220));
        assertThat(Call.reader().setTo(new PhoneNumber(phone.number())).read(client))
                .hasSize(1);
    }

    @Test
    void aLiveCallIsListenedToByAOneWayStream() {
        SimulatedPhone phone = carrier.phone("+19175550207");
        Call call = Call.creator(new PhoneNumber(phone.number()), SALON, URI.create(salon.url("/voice")))
                .create(client);
        phone.awaitRing(SOON).answer().awaitListening();
        try (SocketServer sockets = new SocketServer(Salon.ACCOUNT.authToken())) {
            Stream stream = Stream.creator(call.getSid(), URI.create(sockets.url("/listen")))
                    .setTrack(Stream.Track.BOTH_TRACKS)
                    .setParameter1Name("token")
                    .setParameter1Value("t1")
                    .create(client);
            SocketPeer peer = sockets.awaitPeer();
            assertThat(peer.await("start").at("/start/customParameters/token").asString())
                    .isEqualTo("t1");
            peer.await("media");
            Stream.updater(call.getSid(), stream.getSid(), Stream.UpdateStatus.STOPPED)
                    .update(client);
            peer.await("stop");
        }
        Call.updater(call.getSid()).setStatus(Call.UpdateStatus.COMPLETED).update(client);
    }

    @Test
    void numbersAreFoundBoughtChangedAndGivenBack() {
        String offered = Local.reader("US")
                .setAreaCode(646)
                .limit(1)
                .read(client)
                .iterator()
                .next()
                .getPhoneNumber()
                .toString();
        IncomingPhoneNumber bought = IncomingPhoneNumber.creator(new PhoneNumber(offered))
                .setFriendlyName("New salon")
                .setVoiceUrl(URI.create("https://salon.example/voice"))
                .create(client);
        IncomingPhoneNumber.updater(bought.getSid())
                .setSmsUrl(URI.create("https://salon.example/sms"))
                .update(client);

        IncomingPhoneNumber now = IncomingPhoneNumber.fetcher(bought.getSid()).fetch(client);
        assertThat(now.getVoiceUrl()).hasToString("https://salon.example/voice");
        assertThat(now.getSmsUrl()).hasToString("https://salon.example/sms");
        assertThat(now.getCapabilities().getVoice()).isTrue();
        assertThat(IncomingPhoneNumber.reader()
                        .setPhoneNumber(new PhoneNumber(offered))
                        .read(client))
                .hasSize(1);
        IncomingPhoneNumber.deleter(bought.getSid()).delete(client);
        assertThatThrownBy(() -> IncomingPhoneNumber.fetcher(bought.getSid()).fetch(client))
                .isInstanceOfSatisfying(ApiException.class, gone -> {
                    assertThat(gone.getStatusCode()).isEqualTo(404);
                    assertThat(gone.getCode()).isEqualTo(20404);
                });
    }

    @Test
    void refusalsSpeakTheVendorsLanguage() {
        assertThatThrownBy(() -> Message.creator(new PhoneNumber("+19175550204"), SALON, "x")
                        .create(client("wrong")))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(20003));
        assertThatThrownBy(
                        () -> Message.creator(new PhoneNumber("12"), SALON, "x").create(client))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21211));
        assertThatThrownBy(() -> Message.creator(new PhoneNumber("+19175550204"), new PhoneNumber("+12125550177"), "x")
                        .create(client))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21606));
        assertThatThrownBy(() -> Message.creator(new PhoneNumber("+19175550204"), SALON, "x".repeat(1601))
                        .create(client))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(21617);
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                    assertThat(refused.getMoreInfo()).endsWith("/21617");
                });
    }

    private static TwilioRestClient client(String token) {
        return new TwilioRestClient.Builder(Salon.ACCOUNT.sid(), token)
                .httpClient(new Elsewhere(server.url("")))
                .build();
    }

    /** The library's transport with another host. */
    private static final class Elsewhere extends NetworkHttpClient {
        private final String base;

        Elsewhere(String base) {
            this.base = base;
        }

        @Override
        public Response makeRequest(Request request) {
            Request there = new Request(
                    request.getMethod(), base + URI.create(request.getUrl()).getRawPath());
            request.getQueryParams().forEach((name, all) -> all.forEach(value -> there.addQueryParam(name, value)));
            request.getPostParams().forEach((name, all) -> all.forEach(value -> there.addPostParam(name, value)));
            request.getHeaderParams().forEach((name, all) -> all.forEach(value -> there.addHeaderParam(name, value)));
            there.setContentType(request.getContentType());
            there.setAuth(request.getUsername(), request.getPassword());
            return super.makeRequest(there);
        }
    }
}
