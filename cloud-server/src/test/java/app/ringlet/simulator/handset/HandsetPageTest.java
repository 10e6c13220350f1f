package app.ringlet.simulator.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.SimulatorTestServer;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.simulator.carrier.Salon;
import app.ringlet.simulator.carrier.TextMessage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, against a carrier that takes no time to speak. Pictures go to target/handset. */
class HandsetPageTest {
    private static final String SALON = "+12125550100";
    private static final String DESK = "+12125550111";
    private static final String MARIA = "+19175550123";

    private static Chromium chromium;

    private SimulatorTestServer server;
    private Carrier carrier;
    private Salon salon;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        server = new SimulatorTestServer(
                "ringlet.simulator.pace=0",
                "ringlet.simulator.callers[0].number=" + MARIA,
                "ringlet.simulator.callers[0].name=Maria Gonzalez",
                "ringlet.simulator.callers[1].number=+16465550144",
                "ringlet.simulator.callers[1].name=Tom Reed");
        carrier = server.bean(Carrier.class);
<<<<<<< HEAD
=======
        carrier.phone(DESK);
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
        salon = LunaSalon.open(DESK);
        carrier.numbers()
                .provision(
                        SALON,
                        NumberSettings.none()
                                .named("Luna Hair Studio")
                                .voice(salon.url("/voice"))
                                .sms(salon.url("/sms")));
        carrier.numbers()
                .provision(
                        "+442079460100",
                        NumberSettings.none().named("Ember Barbers").voice(salon.url("/voice")));
        view(375, 812);
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
        salon.close();
    }

    @Test
    void aPersonDialsTalksPressesKeysAndHangsUp() {
<<<<<<< HEAD
        assertThat(page.getByLabel("Number to call")).hasValue(SALON);
=======
        assertThat(page.getByLabel("Number to call")).hasValue("+1 212-555-0100");
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
        page.getByRole(AriaRole.BUTTON, named("Call")).click();
        assertThat(page.getByText("Your turn")).isVisible();
        assertThat(chat()).containsText("Luna Hair Studio, how can I help you?");

        say("Hi, I'd like a women's cut with Anna next Thursday afternoon");
        assertThat(chat()).containsText("Thursday at two");
        page.getByRole(AriaRole.BUTTON, named("Keypad")).click();
<<<<<<< HEAD
        page.getByLabel("Keypad", new Page.GetByLabelOptions().setExact(true))
                .last()
=======
        page.locator("#call-keys")
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("1").setExact(true))
                .click();
        assertThat(chat()).containsText("Keys 1");
        assertThat(chat()).containsText("You chose option 1");
        page.getByRole(AriaRole.BUTTON, named("Hang up")).click();

        assertThat(page.locator("#call-state")).hasText("You hung up");
        page.getByRole(AriaRole.BUTTON, named("New call")).click();
        assertThat(page.getByLabel("Number to call")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aMessageArrivesAndIsAnswered() {
        carrier.messages()
                .send(
                        SALON,
                        MARIA,
                        "You're booked: Thu 26 Nov, 2:00 pm with Anna.",
                        TextMessage.Way.OUTBOUND_API,
                        null);
        assertThat(page.locator("#unread")).hasText("1");
<<<<<<< HEAD
        page.getByRole(AriaRole.BUTTON, named("Messages")).click();
=======
        page.locator("#show-messages").click();
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
        assertThat(page.locator("#thread")).containsText("with Anna");
        assertThat(page.locator("#unread")).isHidden();
        page.getByLabel("Text message", new Page.GetByLabelOptions().setExact(true))
                .fill("Thanks!");
        page.keyboard().press("Enter");
        assertThat(page.locator("#thread")).containsText("See you soon.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theDeskPhoneRingsIsAnsweredAndBothHearEachOther() {
        call();
        say("Let me talk to a person");
<<<<<<< HEAD
        assertThat(page.locator("#desk")).containsText("The desk phone rings. Maria Gonzalez calls " + DESK);
=======
        assertThat(page.locator("#desk")).containsText("The desk phone rings. Maria Gonzalez calls +1 212-555-0111");
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
        page.getByRole(AriaRole.BUTTON, named("Answer")).first().click();
        page.getByLabel("What the desk says").fill("Luna, this is the desk.");
        page.getByLabel("What the desk says").press("Enter");
        assertThat(chat()).containsText("Luna, this is the desk.");
        say("Hello desk");
        assertThat(page.locator("#desk")).containsText("Hello desk");
        page.locator("#desk")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hang up"))
                .click();
        assertThat(page.locator("#desk")).isHidden();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aReloadedPageIsStillInTheCall() {
        call();
        say("What does a colour cost?");
        page.reload();
        assertThat(page.locator("body")).hasAttribute("data-state", "connected");
        assertThat(chat()).containsText("What does a colour cost?");
    }

    @Test
    void aNumberThatNobodyHasIsNotInService() {
        page.getByLabel("Number to call").fill("+1 212 555 0199");
        page.keyboard().press("Enter");
        assertThat(page.locator("#call-state")).hasText("Not in service");
        assertThat(chat()).containsText("not in service");
    }

    @Test
    void anotherPersonTakesTheTelephoneAndWithheldStaysWithheld() {
        page.getByLabel("Whose telephone this is")
<<<<<<< HEAD
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Number withheld"));
=======
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Withheld number"));
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
        call();
        assertThat(carrier.journal().to("/voice").getFirst().request().params().get("From"))
                .isEqualTo("+266696687");
        assertThat(page.getByLabel("Whose telephone this is")).isDisabled();
    }

    @Test
    void aServerThatIsAwayIsSaidPlainly() {
        assertThat(page.locator("#link")).hasText("In service");
        server.close();
        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator("#link")).hasText("No service");
        page.getByRole(AriaRole.BUTTON, named("Call")).click();
        assertThat(page.locator("#problem")).containsText("does not answer");
    }

    @ParameterizedTest
    @CsvSource({"375, 812, light", "1280, 800, light", "375, 812, dark", "375, 560, light"})
    void itIsWorthLookingAt(int width, int height, String scheme) {
        context.close();
        view(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(
                        scheme.equals("dark")
                                ? com.microsoft.playwright.options.ColorScheme.DARK
                                : com.microsoft.playwright.options.ColorScheme.LIGHT));
        String size = width + "x" + height + (scheme.equals("dark") ? "-dark" : "");
        assertThat(page.locator("#link")).hasText("In service");
        assertThat(page.locator("#salons li")).hasCount(2);
        picture("idle-" + size);
        call();
        say("Hi, I'd like a women's cut with Anna next Thursday afternoon");
        assertThat(chat()).containsText("Thursday at two");
        say("The second one, please. And what does a deep conditioning cost?");
        assertThat(page.locator(".bubble.salon")).hasCount(3);
        picture("call-" + size);
        page.getByRole(AriaRole.BUTTON, named("Keypad")).click();
        picture("keypad-" + size);
        page.getByRole(AriaRole.BUTTON, named("Keypad")).click();
        say("Let me talk to a person");
        assertThat(page.locator("#desk")).isVisible();
        picture("desk-rings-" + size);
        page.getByRole(AriaRole.BUTTON, named("Answer")).first().click();
        page.getByLabel("What the desk says").fill("Luna, this is the desk.");
        page.getByLabel("What the desk says").press("Enter");
        assertThat(chat()).containsText("this is the desk");
        picture("desk-talks-" + size);
        page.locator("#hang-up").click();
        assertThat(page.locator("#after")).isVisible();
        picture("ended-" + size);
        carrier.messages()
                .send(
                        SALON,
                        MARIA,
                        "You're booked at Luna Hair Studio: Women's cut with Anna, Thu 26 Nov, 2:30 pm. Reply C to"
                                + " cancel.",
                        TextMessage.Way.OUTBOUND_API,
                        null);
        assertThat(page.locator("#unread")).isVisible();
<<<<<<< HEAD
        page.getByRole(AriaRole.BUTTON, named("Messages")).click();
=======
        page.locator("#show-messages").click();
>>>>>>> 5ff4aec62385f05c3e296a26ac254836a926d526
        page.getByLabel("Text message", new Page.GetByLabelOptions().setExact(true))
                .fill("Great, thank you!");
        page.keyboard().press("Enter");
        assertThat(page.locator("#thread")).containsText("See you soon.");
        picture("messages-" + size);
        page.getByRole(AriaRole.BUTTON, named("Phone")).click();
        server.close();
        assertThat(page.locator("#offline")).isVisible();
        picture("offline-" + size);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void call() {
        page.getByRole(AriaRole.BUTTON, named("Call")).click();
        assertThat(page.getByText("Your turn")).isVisible();
    }

    private void say(String words) {
        page.getByLabel("What you say").fill(words);
        page.keyboard().press("Enter");
        assertThat(chat()).containsText(words);
    }

    private Locator chat() {
        return page.getByLabel("What was said");
    }

    private void view(int width, int height) {
        context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(width < 500 ? 2 : 1));
        page = context.newPage();
        page.setDefaultTimeout(Duration.ofSeconds(15).toMillis());
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(server.url("/handset"));
        assertThat(page).hasURL(Pattern.compile(".*/handset/index.html"));
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "handset", name + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
