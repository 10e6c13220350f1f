package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.wording.Texts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However a claim is wrapped up, it is not spoken without its fact. */
class ClaimProperties {

    @Provide
    Arbitrary<String> claims() {
        return Arbitraries.of(
                "you're booked",
                "you're all set",
                "I've booked you in with Anna",
                "I've cancelled your appointment",
                "your appointment has been cancelled",
                "I've moved it to Friday at ten",
                "your appointment is confirmed",
                "I've put you on the waiting list",
                "I've texted you the details",
                "you'll get a confirmation text",
                "I'm putting you through now",
                "I've passed your message on",
                "a women's cut is 20 dollars",
                "highlights cost fifty dollars",
                "we're open on Sunday",
                "we're open on Friday until 9 pm",
                "you get a free colour",
                "I'll give you a 20 percent discount",
                "you'll get your money back",
                "I'm holding two o'clock for you");
    }

    @Provide
    Arbitrary<String> lies() {
        Arbitrary<String> before = Arbitraries.of(
                "",
                "Great, ",
                "Okay, ",
                "Perfect, ",
                "Sure, ",
                "Good news: ",
                "Of course, ",
                "Lovely, ",
                "Alright, ",
                "Thank you, ",
                "Wonderful - ",
                "Certainly, ");
        Arbitrary<String> after = Arbitraries.of(
                ".",
                "!",
                ", anything else?",
                ", okay?",
                " now.",
                ", thank you.",
                ", and thanks for calling.",
                " for you.");
        return Combinators.combine(before, claims(), after).as((b, c, a) -> b + c + a);
    }

    @Property(tries = 1500)
    void aClaimWithoutItsFactIsNeverSpoken(@ForAll("lies") String lie) {
        var cleared = new ClaimGuard(Facts.NONE, Texts.in("en")).clear(lie);
        assertThat(cleared.decisions()).as(lie).isNotEmpty();
        assertThat(cleared.speech()).doesNotContain(lie);
    }

    @Property(tries = 500)
    void norAmongHonestSentences(@ForAll("lies") String lie, @ForAll("honest") String honest) {
        var cleared = new ClaimGuard(Facts.NONE, Texts.in("en")).clear(honest + " " + lie);
        assertThat(cleared.speech()).startsWith(honest).doesNotContain(lie);
    }

    @Provide
    Arbitrary<String> honest() {
        return Arbitraries.of(
                "A women's cut is 65 dollars.",
                "We're open on Thursday from 9 am to 8 pm.",
                "What day would suit you?",
                "I can't promise a discount.",
                "Shall I put you through to someone?",
                "Sorry, I didn't quite get that.");
    }
}
