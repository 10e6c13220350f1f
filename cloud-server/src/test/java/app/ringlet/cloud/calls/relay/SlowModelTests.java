package app.ringlet.cloud.calls.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.TestSalons;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** A model that takes its time: nobody hears nothing for long, and the answer comes once. */
@NullMarked
@RelayTest
@TestPropertySource(properties = {"ringlet.calls.moment=200ms", "ringlet.receptionist.patience=PT60S"})
class SlowModelTests {

    private static final Semaphore ANSWERS = new Semaphore(0);

    @TestBean(name = "providerChain")
    @SuppressWarnings({"NullAway.Init", "unused"})
    LanguageModel model;

    @Autowired
    CarrierPost webhooks;

    RelayLine line;

    static LanguageModel model() {
        return dialogue -> {
            ANSWERS.acquire();
            return new Step.Say("Here I am.", Next.LISTEN, true, "");
        };
    }

    @BeforeEach
    void aCaller(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        line = new RelayLine(webhooks, webhooks.line(Scene.open(salons, catalog, staff).salon, "+16465550184"));
        line.rings();
    }

    @Test
    void whoHasASessionIsAskedForPatienceInIt() throws Exception {
        line.connects();
        line.says("hello");

        assertThat(line.hearsPart()).isEqualTo("One moment, please. ");
        ANSWERS.release();

        assertThat(line.hears()).startsWith("One moment, please. ").endsWith("Here I am.");
    }

    @Test
    void whatIsBrokenIntoMeanwhileIsNoAnswer() throws Exception {
        line.connects();
        line.says("hello");
        line.hearsPart();
        line.interrupts("One");
        ANSWERS.release();

        assertThat(line.hears()).endsWith("Here I am.");
    }

    @Test
    void whoIsServedByTurnsIsAskedForPatienceAndTheCarrierAsksAgain() {
        String asked = line.turn(1, "hello");
        assertThat(asked)
                .contains("One moment, please.", "<Redirect", "again=1")
                .doesNotContain("<Gather");
        assertThat(line.redirected()).contains("One moment, please.", "<Redirect");
        ANSWERS.release();

        String answered = line.redirected();
        for (int i = 0; i < 50 && answered.contains("<Redirect"); i++) {
            answered = line.redirected();
        }
        assertThat(answered).contains("Here I am.", "<Gather", "turn=2");
        assertThat(line.turn(1, "hello")).isEqualTo(answered);
    }
}
