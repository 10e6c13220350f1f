package app.ringlet.cloud.providers.chain;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.gemini.GeminiChat;
import app.ringlet.cloud.providers.openai.OpenAiChat;
import app.ringlet.cloud.providers.realtime.RealtimeChat;
import app.ringlet.cloud.providers.standin.GeminiStandIn;
import app.ringlet.cloud.providers.standin.OpenAiStandIn;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.RealtimeStandIn;
import app.ringlet.cloud.providers.standin.StandIn;
import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.ProvidersApi;
import app.ringlet.protocol.assistant.ProvidersView;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Whole calls that each provider's model leads, on the real book; what was used is the owner's to see. */
@ServerTest
class ProviderDialogueTests {

    /** A provider with its stand-in. */
    enum Remotely {
        OPENAI(Provider.OPENAI, OpenAiStandIn::new, OpenAiChat::new),
        OPENAI_REALTIME(Provider.OPENAI_REALTIME, RealtimeStandIn::new, RealtimeChat::new),
        GEMINI(Provider.GEMINI, GeminiStandIn::new, GeminiChat::new);

        private final Provider provider;
        private final Supplier<StandIn> standIn;
        private final BiFunction<Remote, Duration, ChatModel> model;

        Remotely(Provider provider, Supplier<StandIn> standIn, BiFunction<Remote, Duration, ChatModel> model) {
            this.provider = provider;
            this.standIn = standIn;
            this.model = model;
        }
    }

    @Autowired
    AppointmentBook book;

    @Autowired
    Knowledge knowledge;

    @Autowired
    @Qualifier("languageModel")
    LanguageModel builtIn;

    @Autowired
    Budget budget;

    @Autowired
    Clock clock;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    SignedIn signedIn;

    private Scene scene;

    @BeforeEach
    void openSalon(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
    }

    private void choose(Provider provider, long monthlyTokens) {
        AssistantApi assistant = signedIn.owner(scene.salon).api(AssistantApi.class);
        AssistantSettings now = assistant.assistant().settings();
        assistant.change(
                "" + assistant.assistant().version(),
                new AssistantSettings(
                        now.name(),
                        now.greetings(),
                        now.tone(),
                        now.languages(),
                        List.of(provider, Provider.BUILT_IN),
                        now.acts(),
                        now.handOver(),
                        now.pronunciations(),
                        monthlyTokens));
    }

    private Receptionist receptionist(Remotely remotely, StandIn standIn) {
        Remote settings = new Remote(new Secret(StandIn.KEY), URI.create(standIn.base()), StandIn.MODEL, 1, 10);
        Route route = new Route(
                remotely.provider, settings, () -> remotely.model.apply(settings, Duration.ofSeconds(3)), clock);
        LanguageModel chain = new ProviderChain(builtIn, new Routes(List.of(route)), budget);
        return new Receptionist(book, knowledge, chain, Duration.ofSeconds(30));
    }

    private List<AppointmentView> live() {
        AppointmentFilter all = new AppointmentFilter(
                scene.at(scene.day(0), 0, 0),
                scene.at(scene.day(60), 0, 0),
                null,
                null,
                EnumSet.complementOf(EnumSet.of(AppointmentStatus.CANCELLED)));
        return scene.as(() -> appointments.list(all, 0, 50)).items();
    }

    private static String slot(String question) {
        Matcher slot = Pattern.compile("slot_[0-9a-f]{10}").matcher(question);
        assertThat(slot.find()).as("a slot in the question").isTrue();
        return slot.group();
    }

    private Plan finds() {
        String day = scene.day(1).toString();
        return Plan.Calls.of(
                "find_slots",
                "{\"items\":[{\"service_id\":\"" + scene.cut.id() + "\",\"employee_id\":\"" + scene.anna.id()
                        + "\",\"add_on_ids\":null,\"guest\":null}],\"days\":[{\"from\":\"" + day + "\",\"to\":\"" + day
                        + "\"}],\"times\":{\"from\":\"14:00\",\"to\":\"14:10\"},\"limit\":3,\"moving\":null}");
    }

    private Plan holds() {
        return new Plan.Depends(
                question -> Plan.Calls.of("hold", "{\"slot\":\"" + slot(question) + "\",\"add_on_ids\":[]}"));
    }

    private static Plan books() {
        return new Plan.Depends(question -> Plan.Calls.of(
                "book",
                "{\"slot\":\"" + slot(question) + "\",\"add_on_ids\":[],\"name\":\"Maria Gonzalez\",\"phone\":null,"
                        + "\"for_another\":false}"));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeCallEndsInABookedRow(Remotely remotely) {
        choose(remotely.provider, 1_000_000);
        String weekday = scene.day(1).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        CallContext ctx = new CallContext(scene.salon.id(), UUID.randomUUID(), "+12125550166");
        try (StandIn standIn = remotely.standIn.get();
                Receptionist receptionist = receptionist(remotely, standIn)) {
            standIn.answers(
                    finds(),
                    holds(),
                    new Plan.Says("I have tomorrow, " + weekday + ", at 2 pm with Anna. May I have your name?"),
                    books(),
                    new Plan.Says("Is there anything else I can do for you?"));

            Reply reply = receptionist.greet(ctx);
            reply = receptionist.hear(ctx, reply.state(), 1, Utterance.of("a women's cut with Anna tomorrow at two"));
            assertThat(reply.speech()).contains("at 2 pm with Anna");
            assertThat(reply.guard()).isEmpty();
            Reply booked = receptionist.hear(ctx, reply.state(), 2, Utterance.of("yes please, Maria Gonzalez"));

            assertThat(booked.speech())
                    .startsWith("You're booked for a women's cut with Anna")
                    .endsWith("for you?");
            assertThat(live()).singleElement().satisfies(a -> {
                assertThat(a.client().name()).isEqualTo("Maria Gonzalez");
                assertThat(a.start().toInstant()).isEqualTo(scene.at(scene.day(1), 14, 0));
                assertThat(a.callId()).isEqualTo(ctx.callId());
            });
            assertThat(ledger.check(scene.salon.id()).clean()).isTrue();
            assertThat(standIn.violations()).isEmpty();
            assertThat(booked.uses()).singleElement().satisfies(use -> {
                assertThat(use.model()).isEqualTo(StandIn.MODEL);
                assertThat(use.inputTokens()).isEqualTo(2000);
                assertThat(use.outputTokens()).isEqualTo(40);
                assertThat(use.costMicros()).isEqualTo(2000 + 400);
            });
        }
        assertThat(providers().tokens()).isEqualTo(5 * 1020);
        assertThat(providers().models()).anySatisfy(m -> {
            assertThat(m.provider()).isEqualTo(remotely.provider);
            assertThat(m.questions()).isEqualTo(5);
            assertThat(m.costMicros()).isEqualTo(5 * 1200);
        });
    }

    private ProvidersView providers() {
        return signedIn.owner(scene.salon).api(ProvidersApi.class).providers();
    }

    @Test
    void whoHasUsedUpTheMonthsTokensIsServedByTheBuiltInModelAndCanSeeIt() {
        choose(Provider.OPENAI, 1000);
        CallContext ctx = new CallContext(scene.salon.id(), UUID.randomUUID(), "+12125550167");
        try (StandIn standIn = new OpenAiStandIn();
                Receptionist receptionist = receptionist(Remotely.OPENAI, standIn)) {
            standIn.answers(new Plan.Says("How can I help you?"), new Plan.Says("Still here."));
            Reply reply = receptionist.greet(ctx);
            reply = receptionist.hear(ctx, reply.state(), 1, Utterance.of("hello"));
            assertThat(providers().overBudget()).isTrue();

            reply = receptionist.hear(ctx, reply.state(), 2, Utterance.of("what are your hours"));
            assertThat(reply.uses()).extracting(Use::provider).containsExactly("built_in");
            assertThat(standIn.questions()).hasSize(1);
        }
    }

    @Test
    void aServerWithoutKeysSaysThatOnlyTheBuiltInModelIsOn() {
        assertThat(providers().models())
                .filteredOn(ProvidersView.Model::configured)
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.provider()).isEqualTo(Provider.BUILT_IN);
                    assertThat(m.questions()).isZero();
                });
        assertThat(providers().voices()).noneMatch(ProvidersView.Voice::configured);
        assertThat(providers().overBudget()).isFalse();
    }
}
