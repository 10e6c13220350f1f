package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;

/** Calls that have come as far as a question. */
abstract class ScepticDialogueTest {

    static PhoneCall askedForName() {
        return ring().says("women's cut with Anna on Thursday at 2").says("yes").hearsBack("name");
    }
}
