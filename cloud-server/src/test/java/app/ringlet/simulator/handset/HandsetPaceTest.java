package app.ringlet.simulator.handset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** At the pace of a real telephone. */
class HandsetPaceTest extends HandsetTest {

    @Override
    int pace() {
        return 1;
    }

    @Test
    void aSentenceAppearsWordByWordAndThenItIsTheCallersTurn() {
        page.getByRole(AriaRole.BUTTON, named("Call")).click();
        assertThat(page.locator("#call-state")).hasText("Ringing…");
        page.waitForFunction("""
            () => {
              const words = document.querySelector('.bubble.salon')?.textContent ?? '';
              return words.length > 0 && words.length < 30
                  && document.querySelector('#turn').textContent === 'They are speaking…';
            }\
            """);
        assertThat(chat()).containsText("Luna Hair Studio, how can I help you?");
        assertThat(page.getByText("Your turn")).isVisible();
    }

    @Test
    void aCallerWhoBreaksInCutsTheSentenceShort() {
        page.getByRole(AriaRole.BUTTON, named("Call")).click();
        assertThat(page.locator("#turn")).hasText("They are speaking…");
        say("Just a question about colour");
        assertThat(page.locator(".bubble.salon").first()).containsText("…");
        assertThat(page.locator(".bubble.salon").nth(1)).containsText("Deep conditioning");
    }
}
