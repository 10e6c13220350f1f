package app.ringlet.simulator.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.carrier.TextMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks through every state of the page, for eyes: the pictures go to target/handset. */
class HandsetPicturesTest extends HandsetTest {

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
        page.locator("#show-messages").click();
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
}
