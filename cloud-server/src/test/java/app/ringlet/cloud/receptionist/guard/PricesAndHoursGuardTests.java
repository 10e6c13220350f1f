package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices, hours and what else the salon has written. */
class PricesAndHoursGuardTests extends PromiseGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A women's cut is 35 dollars.",
                "A women's cut is $50.",
                "A women's cut costs fifty dollars.",
                "Highlights are a hundred dollars.",
                "A men's cut is 35 dollars, and a women's cut 60 dollars.",
                "A full colour is one hundred and thirty dollars.",
                "That's twenty dollars.",
                "It only costs 10 dollars.",
                "The total comes to 99 dollars.",
                "The price is 12."
            })
    void aPriceThatIsNotTheMenusIsNotSpoken(String lie) {
        blocks(Facts.NONE, lie, Kind.PRICE);
    }

    @Test
    void theMenusPriceIsSaidInsteadOfAWrongOne() {
        assertThat(clear(Facts.NONE, "A women's cut is 35 dollars.").speech())
                .isEqualTo("On the menu we have a women's cut at 65 dollars.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A women's cut is 65 dollars.",
                "A women's cut is $65.",
                "A women's cut costs sixty-five dollars.",
                "A full colour is one hundred and forty dollars.",
                "A women's cut 65 dollars, a men's cut 35 dollars and a beard trim 20 dollars.",
                "A men's cut and a beard trim come to 55 dollars.",
                "Toner adds 30 dollars and 15 minutes.",
                "Full colour takes an hour and 35 minutes."
            })
    void theMenusPricesMayBeTold(String honest) {
        passes(Facts.NONE, honest);
    }

    @Test
    void aWorkedOutTotalMayBeTold() {
        passes(Facts.quoted(165), "That comes to 165 dollars in all.");
        blocks(Facts.quoted(165), "That comes to 160 dollars in all.", Kind.PRICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We're open on Sunday.",
                "We're open every day.",
                "We're open on Thursday until 9 pm.",
                "We open at 8 am on Friday.",
                "We're closed on Friday.",
                "We're open on Monday from 9 am to 6 pm.",
                "We're open until 10 pm.",
                "We close at 8 pm on Saturday.",
                "We're open around the clock.",
                "Our hours are 7 am to 6 pm.",
                "We're open Friday from 9 am to 8 pm, and Thursday from 9 am to 6 pm."
            })
    void hoursThatAreNotTheSalonsAreNotSpoken(String lie) {
        blocks(Facts.NONE, lie, Kind.HOURS);
    }

    @Test
    void theTrueHoursAreSaidInstead() {
        assertThat(clear(Facts.NONE, "We're open on Thursday until 9 pm.").speech())
                .isEqualTo("We're open on Thursday the 19th from 9 am to 8 pm.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We're open on Thursday from 9 am to 8 pm.",
                "We're open Thursday until 8 pm.",
                "We're closed on Sunday the 22nd.",
                "We're closed on Sunday and Monday.",
                "We're open Tuesday to Saturday.",
                "We open at 9 am.",
                "We're not open on Monday.",
                "We're closed then. On Tuesdays we're open from 9 am to 6 pm.",
                "We're open Tuesday and Wednesday from 9 am to 6 pm, Thursday from 9 am to 8 pm and Friday and"
                        + " Saturday from 9 am to 6 pm."
            })
    void theSalonsHoursMayBeTold(String honest) {
        passes(Facts.NONE, honest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll give you a 20 percent discount.",
                "You get a free colour.",
                "That one is on the house.",
                "We'll refund you the full amount.",
                "You'll get your money back.",
                "I can give you half off.",
                "There's no charge for that.",
                "The toner is free of charge.",
                "I've applied a discount.",
                "You'll get a voucher for next time.",
                "The first visit is free.",
                "I'll waive the fee.",
                "We won't charge you for it.",
                "It's complimentary.",
                "I can offer you a free treatment.",
                "There is free parking.",
                "It costs you nothing.",
                "As a gift you get a blow-dry."
            })
    void nothingIsGivenAwayThatTheSalonHasNotWritten(String lie) {
        blocks(Facts.NONE, lie, Kind.GIFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't promise a discount.",
                "We don't offer refunds.",
                "I'm not able to give discounts.",
                "A person can tell you about vouchers.",
                "Do you have a gift voucher?"
            })
    void whatIsNotGivenMayBeDenied(String honest) {
        passes(Facts.NONE, honest);
    }

    @Test
    void whatTheSalonHasWrittenMayBeTold() {
        Evidence written = Facts.written("Students get a 10 percent discount on Tuesdays.", "Parking is free.");
        passes(written, "Students get a 10 percent discount on Tuesdays.");
        passes(written, "Parking is free.");
        passes(Facts.written("A gift card is 50 dollars."), "A gift card is 50 dollars.");
        blocks(written, "Students get a 50 percent discount on Tuesdays.", Kind.GIFT);
    }
}
