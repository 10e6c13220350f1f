package app.ringlet.simulator.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.SimulatorTestServer;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.simulator.carrier.Salon;
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

/** The page in a real browser, against a carrier that takes no time to speak. */
abstract class HandsetTest {
    static final String SALON = "+12125550100";
    static final String DESK = "+12125550111";
    static final String MARIA = "+19175550123";

    private static Chromium chromium;

    SimulatorTestServer server;
    Carrier carrier;
    Salon salon;
    BrowserContext context;
    Page page;
    final List<String> complaints = new ArrayList<>();

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

    /** Of the carrier: no time at all, unless a test is about time. */
    int pace() {
        return 0;
    }

    @BeforeEach
    void open() {
        server = new SimulatorTestServer(
                "ringlet.simulator.pace=" + pace(),
                "ringlet.simulator.callers[0].number=" + MARIA,
                "ringlet.simulator.callers[0].name=Maria Gonzalez",
                "ringlet.simulator.callers[1].number=+16465550144",
                "ringlet.simulator.callers[1].name=Tom Reed");
        carrier = server.bean(Carrier.class);
        carrier.phone(DESK);
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

    void call() {
        page.getByRole(AriaRole.BUTTON, named("Call")).click();
        assertThat(page.getByText("Your turn")).isVisible();
    }

    void say(String words) {
        page.getByLabel("What you say").fill(words);
        page.keyboard().press("Enter");
        assertThat(chat()).containsText(words);
    }

    Locator chat() {
        return page.getByLabel("What was said");
    }

    void view(int width, int height) {
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

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "handset", name + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
