package app.ringlet.cloud.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.CarrierVoice;
import app.ringlet.protocol.assistant.Greeting;
import app.ringlet.protocol.assistant.HandOver;
import app.ringlet.protocol.assistant.Pronunciation;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.Tone;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoiceSettings;
import app.ringlet.protocol.assistant.VoicesApi;
import app.ringlet.protocol.assistant.VoicesView;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@NullMarked
@ServerTest
class AssistantSettingsTests {

    private static final AssistantSettings RUBY = new AssistantSettings(
            "Ruby",
            List.of(new Greeting("en", "Welcome to Luna"), new Greeting("es", "Bienvenidos a Luna")),
            Tone.BRISK,
            List.of("en-US", "es"),
            List.of(Provider.GEMINI, Provider.BUILT_IN),
            Set.of(AllowedAct.BOOK, AllowedAct.TRANSFER),
            new HandOver(3, false, true),
            List.of(new Pronunciation("balayage", "bah lee azh")),
            1000);

    @Autowired
    TestSalons salons;

    @Autowired
    Salons stored;

    @Autowired
    SignedIn signedIn;

    Salon salon;
    TestClient owner;
    AssistantApi api;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        api = owner.api(AssistantApi.class);
    }

    @Test
    void theyAreASectionOfTheSalonsSettingsAndReachTheReceptionist() {
        AssistantView before = api.assistant();
        assertThat(before.settings()).isEqualTo(AssistantSettings.DEFAULT);

        AssistantView after = api.change("" + before.version(), RUBY);

        assertThat(after.settings()).isEqualTo(RUBY);
        assertThat(api.assistant()).isEqualTo(after);
        assertThat(owner.api(TenantApi.class).settings().assistant()).isEqualTo(RUBY);
        assertThat(stored.byId(salon.id()).orElseThrow().assistant()).isEqualTo(RUBY);
        Refused.with(ErrorCode.STALE_VERSION, () -> api.change("" + before.version(), RUBY));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> api.change(null, RUBY));
    }

    @Test
    void theVoiceIsOneThatTheServerHas() {
        VoiceSettings wanted = new VoiceSettings(
                VoiceChoice.REALTIME,
                List.of(new CarrierVoice("en-US", CarrierVoice.Maker.ELEVENLABS, "UgBBYS2sOqTuMpoF3BR0")),
                "marin");

        AssistantView after = api.change("" + api.assistant().version(), RUBY.withVoice(wanted));

        assertThat(after.settings().voice()).isEqualTo(wanted);
        VoicesView voices = owner.api(VoicesApi.class).voices();
        assertThat(voices.next()).isEqualTo(VoiceChoice.TURNS);
        assertThat(voices.voices())
                .extracting(VoicesView.State::voice, VoicesView.State::configured)
                .containsExactly(
                        tuple(VoiceChoice.REALTIME, false),
                        tuple(VoiceChoice.RELAY, false),
                        tuple(VoiceChoice.TURNS, true));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.agent(salon).api(VoicesApi.class).voices());
    }

    @Test
    void ownersAndAdminsChangeThemAndEveryoneReadsThem() {
        for (Role role : List.of(Role.AGENT, Role.MANAGER)) {
            AssistantApi other = signedIn.as(salon, role).api(AssistantApi.class);
            assertThat(other.assistant().settings()).isEqualTo(AssistantSettings.DEFAULT);
            Refused.with(ErrorCode.FORBIDDEN, () -> other.change("0", RUBY));
        }
        assertThat(signedIn.as(salon, Role.ADMIN)
                        .api(AssistantApi.class)
                        .change("" + api.assistant().version(), RUBY)
                        .settings())
                .isEqualTo(RUBY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        name                   | {"name":"a name that is much too long for anyone to call out"}
        languages              | {"languages":[]}
        languages[0]           | {"languages":["klingon"]}
        languages              | {"languages":["en","en-US"]}
        greetings              | {"greetings":[{"language":"fr","words":"Bonjour"}]}
        greetings              | {"greetings":[{"language":"en","words":"Hello"},{"language":"en-GB","words":"Hi"}]}
        greetings[0].words     | {"greetings":[{"language":"en","words":" "}]}
        greetings              | {"greetings":[{"language":"en","words":"..."}]}
        providers              | {"providers":[]}
        providers              | {"providers":["BUILT_IN","BUILT_IN"]}
        handOver.afterMisunderstandings | {"handOver":{"afterMisunderstandings":9,"onComplaint":true,"onEmergency":true}}
        pronunciations         | {"pronunciations":[{"word":"Aveda","sayAs":"a"},{"word":"aveda","sayAs":"b"}]}
        pronunciations[0].sayAs| {"pronunciations":[{"word":"Aveda","sayAs":""}]}
        monthlyTokens          | {"monthlyTokens":-1}
        voice.realtimeVoice    | {"voice":{"realtimeVoice":"robot"}}
        voice.carrierVoices[0].language | {"voice":{"carrierVoices":[{"language":"klingon","maker":"AMAZON","voice":"Joanna"}]}}
        voice.carrierVoices    | {"voice":{"carrierVoices":[{"language":"fr","maker":"AMAZON","voice":"Lea-Neural"}]}}
        voice.carrierVoices[0].voice | {"voice":{"carrierVoices":[{"language":"en","maker":"ELEVENLABS","voice":"too-short"}]}}
        voice.carrierVoices[0].voice | {"voice":{"carrierVoices":[{"language":"en","maker":"GOOGLE","voice":"de-DE-Journey-O"}]}}
        voice.carrierVoices[0].voice | {"voice":{"carrierVoices":[{"language":"en","maker":"AMAZON","voice":"<Joanna>"}]}}
        """)
    void whatTheyMayNotBeIsRefusedAtItsField(String field, String json) {
        String whole = json.contains("monthlyTokens") ? json : json.replaceFirst("}$", ",\"monthlyTokens\":0}");

        Refused refused = Refused.with(ErrorCode.INVALID_FIELD, () -> put(whole));

        assertThat(refused.error().errors()).extracting("field").contains(field);
        assertThat(api.assistant().settings()).isEqualTo(AssistantSettings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"acts":[null],"monthlyTokens":0}
        {"languages":[null],"monthlyTokens":0}
        {"greetings":[null],"monthlyTokens":0}
        {"pronunciations":"none","monthlyTokens":0}
        {"acts":{},"monthlyTokens":0}
        {"acts":["FIRE_EVERYONE"],"monthlyTokens":0}
        {"providers":["SKYNET"],"monthlyTokens":0}
        {"tone":"RUDE","monthlyTokens":0}
        {"monthlyTokens":null}
        """)
    void nullsAndOtherShapesAreRefusedToo(String json) {
        Integer status = owner.rest()
                .put()
                .uri("/api/v1/assistant")
                .header("If-Match", "0")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange((request, response) -> response.getStatusCode().value());

        assertThat(status).isEqualTo(400);
        assertThat(api.assistant().settings()).isEqualTo(AssistantSettings.DEFAULT);
    }

    @Test
    void whatIsNotSaidIsAsByDefault() {
        put("{\"monthlyTokens\":7}");

        AssistantSettings said = api.assistant().settings();
        assertThat(said.monthlyTokens()).isEqualTo(7);
        assertThat(said.acts()).containsExactlyInAnyOrder(AllowedAct.values());
        assertThat(said.languages()).containsExactly("en");
    }

    private void put(String json) {
        owner.rest()
                .put()
                .uri("/api/v1/assistant")
                .headers(h -> h.setAll(Map.of("If-Match", "" + api.assistant().version())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toBodilessEntity();
    }
}
