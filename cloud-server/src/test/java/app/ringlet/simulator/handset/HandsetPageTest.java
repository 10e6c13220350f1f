package app.ringlet.simulator.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.carrier.Script;
import app.ringlet.simulator.carrier.TextMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What one can do with the page. */
class HandsetPageTest extends HandsetTest {

    @Test
    void aPersonDialsTalksPressesKeysAndHangsUp() {
        assertThat(page.getByLabel("Number to call")).hasValue("+1 212-555-0100");
        page.getByRole(AriaRole.BUTTON, named("Call")).click();
        assertThat(page.getByText("Your turn")).isVisible();
        assertThat(chat()).containsText("Luna Hair Studio, how can I help you?");

        say("Hi, I'd like a women's cut with Anna next Thursday afternoon");
        assertThat(chat()).containsText("Thursday at two");
        page.getByRole(AriaRole.BUTTON, named("Keypad")).click();
        page.locator("#call-keys")
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
        page.locator("#show-messages").click();
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
        assertThat(page.locator("#desk")).containsText("The desk phone rings. Maria Gonzalez calls +1 212-555-0111");
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
    void aSalonThatCallsIsAnsweredOrDeclined() {
        assertThat(page.locator("#link")).hasText("In service");
        carrier.calls().place(SALON, MARIA, Script.to(salon.url("/voice")), null, null, Duration.ofSeconds(30));
        assertThat(page.locator("#call-state")).hasText("Calls you");
        page.getByRole(AriaRole.BUTTON, named("Answer")).click();
        assertThat(chat()).containsText("how can I help you?");
        page.getByRole(AriaRole.BUTTON, named("Hang up")).click();
        assertThat(page.locator("#call-state")).hasText("You hung up");
        carrier.calls().place(SALON, MARIA, Script.to(salon.url("/voice")), null, null, Duration.ofSeconds(30));
        page.getByRole(AriaRole.BUTTON, named("Decline")).click();
        assertThat(page.locator("#call-state")).hasText("Declined");
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
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Withheld number"));
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
}
