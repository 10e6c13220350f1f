package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;

import app.ringlet.protocol.calls.CallReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the salon is open and who is in, asked one way and another. Today is Tuesday the 17th. */
class HoursAndStaffDialogueTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        when do you close on Thursdays                | On Thursdays we're open 9 am to 8 pm.
        what time do you open on Saturdays            | On Saturdays we're open 9 am to 6 pm.
        are you open on Sundays                       | No, we're closed on Sundays.
        are you open weekends                         | On Saturdays we're open 9 am to 6 pm. We're closed on Sundays.
        are you open on Sunday                        | No, we're closed on Sunday the 22nd.
        what time do you open on Monday               | We're closed on Monday the 23rd.
        are you closed on Sunday                      | We're closed on Sunday the 22nd.
        do you have evening appointments on Thursdays | On Thursdays we're open 9 am to 8 pm.
        what time Saturday                            | We're open on Saturday the 21st from 9 am to 6 pm.
        """)
    void weekdaysInGeneralAndByDateAreTwoThings(String question, String answer) {
        ring().says(question).hearsBack(answer).reason(CallReason.QUESTION_HOURS);
    }

    @ParameterizedTest
    @CsvSource({"when do you close on Monday", "what time are you open Sundays", "until when are you open on Sunday"})
    void onlyAYesOrNoQuestionIsAnsweredNo(String question) {
        ring().says(question).hearsBack("closed").doesNotHear("No, ");
    }

    @Test
    void aQuestionAboutHoursGoesOn() {
        ring().says("are you open on Thanksgiving")
                .says("and the day after?")
                .hearsBack("Friday the 27th")
                .says("what about Sunday")
                .hearsBack("closed on Sunday the 22nd")
                .says("and Tuesday?")
                .hearsBack("Tuesday the 24th");
    }

    @Test
    void afterSomethingElseADayIsNoQuestionAboutHours() {
        ring().says("are you open on Friday")
                .says("how much is a men's cut")
                .says("yes")
                .says("Friday at 2")
                .hearsBack("Shall I book a men's cut?");
    }

    @Test
    void inABookingThatDayIsTheDayOfTheVisit() {
        ring().says("men's cut on Thursday at 2")
                .says("what time do you close that day?")
                .hearsBack("We're open on Thursday the 19th from 9 am to 8 pm.", "Shall I book a men's cut?");
        ring().says("men's cut on Saturday at 2")
                .says("when do you close?")
                .hearsBack("Saturday the 21st from 9 am to 6 pm");
    }

    @Test
    void whetherSomebodyIsInIsAnswered() {
        ring().says("is Ben in on Wednesday?")
                .hearsBack("Yes, Ben is in tomorrow, Wednesday the 18th.", "Would you like to book?")
                .says("yes, a beard trim")
                .hearsBack("with Ben")
                .nothingBooked();
        ring().says("is Ben in on Sunday").hearsBack("We're closed on Sunday the 22nd.");
        ring().says("does Anna still work there").hearsBack("Yes, Anna works here.");
        ring().says("what days does Ben work").hearsBack("I don't know that.");
    }
}
