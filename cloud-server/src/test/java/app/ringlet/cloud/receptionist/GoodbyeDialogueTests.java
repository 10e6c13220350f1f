package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;

import org.junit.jupiter.api.Test;

/** Whoever says goodbye too early is told that nothing is booked. */
class GoodbyeDialogueTests extends SecondThoughtsDialogueTest {

    @Test
    void goodbyeInTheMiddleOfABookingTellsThatNothingIsBooked() {
        ring().says("women's cut with Anna on Thursday at 2")
                .says("bye")
                .hearsBack("I haven't booked anything")
                .and(Next.HANG_UP)
                .nothingBooked();
    }

    @Test
    void goodbyeAtTheNameTellsThatNothingIsBooked() {
        ring().says("women's cut with Anna on Thursday at 2")
                .says("yes")
                .says("ok thanks bye")
                .hearsBack("I haven't booked anything")
                .and(Next.HANG_UP)
                .holds()
                .nothingBooked();
    }

    @Test
    void pushedBackByAnHourIsReckonedFromTheVisit() {
        hasACutOnThursdayAtTwo();
        ring(book)
                .says("when's my next appointment")
                .says("can you push it back an hour")
                .hearsBack("Thursday the 19th at 3 pm with Anna is free. Shall I move your women's cut there?");
    }

    @Test
    void theDayAfterIsReckonedFromWhatWasOffered() {
        ring().says("women's cut with Anna on Thursday at 2")
                .says("what about the day after, same time")
                .hearsBack("Friday the 20th at 2 pm with Anna is free");
        ring().says("women's cut on Thursday")
                .says("anything the day after?")
                .hearsBack("Friday the 20th at 9 am", "Which would you like?");
    }

    @Test
    void whoForgotTheTimeOfAVisitIsTold() {
        hasACutOnThursdayAtTwo();
        ring(book).says("I forgot what time I'm coming in this week").hearsBack("Thursday the 19th at 2 pm");
        ring(book).says("I've forgotten what day I'm due").hearsBack("Thursday the 19th at 2 pm");
    }

    @Test
    void goodbyeToWhatIsOfferedIsNoWishForMore() {
        ring().says("what do you have on Friday for a women's cut")
                .says("no thank you, bye")
                .and(Next.HANG_UP)
                .nothingBooked();
    }
}
