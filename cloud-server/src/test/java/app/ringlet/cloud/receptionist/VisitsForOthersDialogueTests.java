package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.booking.BookedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits for someone else, for two, and under a name that is spelled. */
class VisitsForOthersDialogueTests extends ErrandDialogueTest {

    @Test
    void aVisitForSomeoneElseStandsUnderTheirName() {
        maria();
        PhoneCall.ring(book)
                .says("I'd like to book a men's cut for my husband on Thursday at two")
                .hearsBack("2 pm")
                .says("yes please")
                .hearsBack("their name")
                .says("Carlos Gonzalez")
                .hearsBack("You're booked for a men's cut");
        assertThat(book.booked())
                .singleElement()
                .satisfies(a -> assertThat(a.client().name()).isEqualTo("Carlos Gonzalez"));
    }

    @Test
    void twoPeopleComeAtOnce() {
        maria();
        PhoneCall.ring(book)
                .says("I need a women's cut for two people on Thursday at two")
                .hearsBack("for 2 people?")
                .says("yes")
                .hearsBack("You're booked for");
        assertThat(book.booked()).singleElement().satisfies(a -> {
            assertThat(a.items()).extracting(BookedItem::guest).containsExactly(0, 1);
            assertThat(a.items()).extracting(BookedItem::employeeId).doesNotHaveDuplicates();
        });
    }

    @Test
    void oneVisitAfterTheOtherIsBookedInACall() {
        maria();
        PhoneCall.ring(book)
                .says("a women's cut with Anna on Thursday at two")
                .says("yes")
                .hearsBack("You're booked", "anything else")
                .says("yes, I also need a beard trim with Ben on Friday at eleven")
                .hearsBack("11 am")
                .says("yes please")
                .hearsBack("You're booked for a beard trim with Ben");
        assertThat(book.booked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Siobhan Keogh, that's S I O B H A N, K E O G H | Siobhan Keogh",
                "siobhan keogh that's s i o b h a n k e o g h | Siobhan Keogh",
                "Kathy Brown, that's Cathy with a C | Cathy Brown",
                "um it's sally uh moon | Sally Moon"
            })
    void aNameIsWrittenAsItIsSpelled(String said, String name) {
        PhoneCall.ring(book)
                .says("a women's cut with Anna on Thursday at two")
                .says("yes")
                .says(said);
        assertThat(book.booked())
                .singleElement()
                .satisfies(a -> assertThat(a.client().name()).isEqualTo(name));
    }
}
