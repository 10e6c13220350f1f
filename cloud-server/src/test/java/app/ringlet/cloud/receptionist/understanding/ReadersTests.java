package app.ringlet.cloud.receptionist.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, the menu, the staff, yes and no. */
class ReadersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria Gonzalez | Maria Gonzalez",
                "it's Maria | Maria",
                "It's Maria, M-A-R-I-A Gonzalez | Maria Gonzalez",
                "M A R I A | Maria",
                "m as in Mary a r i a | Maria",
                "my name is tom baker | Tom Baker",
                "the name's O'Brien | O'Brien",
                "this is Jean Luc | Jean Luc",
                "under Smith please | Smith",
                "um yes it's John | John",
                "Anna speaking | Anna",
                "yes please |",
                "how much is it |",
                "what |",
                "the first one |",
                "actually make it three |",
                "S M I T H | Smith",
                "S as in Sam M I T H | Smith",
                "B for Bravo A K E R | Baker",
                "it's Patterson, P A double T E R S O N | Patterson",
                "double u o n g | Wong",
            })
    void names(String text, @Nullable String expected) {
        assertThat(NameReader.read(Words.of(text), true).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a women's cut | Women's cut",
                "womens cut | Women's cut",
                "a ladies haircut | Women's cut",
                "a cut for my husband | Men's cut",
                "mens hair cut | Men's cut",
                "beard trim | Beard trim",
                "a blowdry | Blow-dry",
                "blow drying | Blow-dry",
                "a wash and blow dry | Blow-dry",
                "get my hair dyed | Full colour",
                "a full color | Full colour",
                "hilights | Highlights",
                "high lights | Highlights",
                "can I get my roots done | Full colour",
                "a blow out please | Blow-dry",
                "a fade | Men's cut",
                "a mans hare cut | Men's cut",
                "I want to die my hair | Full colour",
                "beer trim |",
                "I'm on the high street |",
                "a women's cut and a blow-dry | Women's cut,Blow-dry",
                "something nice |",
            })
    void services(String text, @Nullable String names) {
        List<UUID> expected = names == null
                ? List.of()
                : Arrays.stream(names.split(",")).map(Luna::id).toList();
        assertThat(new MenuMatcher(Luna.facts()).find(Words.of(text)).services())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with Anna | Anna",
                "with Ana | Anna",
                "with hannah | Anna",
                "Cloe please | Chloe",
                "with Ben's | Ben",
                "I have been there |",
                "not Ben |"
            })
    void staff(String text, @Nullable String name) {
        List<UUID> expected = name == null ? List.of() : List.of(Luna.id(name));
        assertThat(new StaffMatcher(Luna.facts()).find(Words.of(text)).employees())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | YES",
                "yeah that works | YES",
                "sure, go ahead | YES",
                "no problem, that works | YES",
                "sounds good | YES",
                "please do | YES",
                "no | NO",
                "no thanks | NO",
                "that doesn't work for me | NO",
                "I don't think so | NO",
                "that's not right | NO",
                "yeah no that's fine | YES",
                "no yeah that works | YES",
                "why not | YES",
                "if you must | YES",
                "perfect | YES",
                "go ahead | YES",
                "mm-hmm | YES",
                "uh-huh | YES",
                "I guess so | YES",
                "absolutely | YES",
                "that'll do nicely | YES",
                "don't see why not | YES",
                "I don't mind | YES",
                "not really | NO",
                "I'd rather not | NO",
                "nah | NO",
                "that won't work | NO",
                "uh-uh | NO",
                "absolutely not | NO",
                "I'm good thanks | NO",
                "that's too early | NO",
                "probably not | NO",
                "I'll pass | NO",
                "not today | NO",
                "maybe | UNSURE",
                "I'm not sure | UNSURE",
                "a women's cut |",
            })
    void yesAndNo(String text, @Nullable YesNo expected) {
        assertThat(YesNo.in(Words.of(text)).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Siobhan Keogh, S as in Sam, I, O, B, H, A, N, and then K E O G H | Siobhan Keogh",
                "Neave Burn, that's N I A M H and B Y R N E | Niamh Byrne",
                "it's Cathy with a K | Kathy",
                "my name is Kathy with a C | Cathy",
                "my name is Jon with an h | John",
                "my name is Sara with an h | Sarah",
                "my name is Ann with an e | Anne",
                "it's Smith with a y | Smyth",
                "it's Philip with two l's | Phillip",
                "it's Smith not Smyth | Smith",
                "not Smyth, Smith | Smith",
                "my name is Maria Garcia-Lopez | Maria Garcia-Lopez",
                "it's Jean hyphen Luc | Jean-Luc",
                "my name is Siobhan | Siobhan",
            })
    void namesAsTheyAreToBeWritten(String text, String expected) {
        assertThat(NameReader.reading(text, true).map(NameReader.Reading::name)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two one two five five five oh one two three | 2125550123",
                "212 555 0123 | 2125550123",
                "area code two one two triple five zero one twenty three | 2125550123",
                "two twelve, five double five, oh one two three | 2125550123",
                "eight hundred five five five oh one double nine | 8005550199",
                "five five five oh one two three, sorry, one two four | 5550124",
                "five five five oh one two three no wait it's two one two five five five oh one nine nine | 2125550199",
                "five five five oh one to three | 5550123",
                "it's five five five oh one two three extension nine | 5550123",
                "five five five |",
                "for two at three |",
            })
    void phoneNumbers(String text, @Nullable String digits) {
        assertThat(PhoneReader.digits(Words.of(text), "").orElse(null)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a cut for two please | 2 | '' | ''",
                "for me and my daughter | 2 | daughter | ''",
                "the three of us | 3 | '' | ''",
                "there are four of us | 4 | '' | ''",
                "a haircut for my son Jake | 0 | son | Jake",
                "it's for my daughter, her name is Lily | 0 | daughter | Lily",
                "for my wife | 0 | wife | ''",
                "both of us | 2 | '' | ''",
                "party of five | 5 | '' | ''",
                "me and my husband and my son | 3 | husband | ''",
                "a cut at two | 0 | '' | ''",
                "for two thirty | 0 | '' | ''",
                "I'd like a haircut on Friday | 0 | '' | ''",
            })
    void forWhomAndHowMany(String text, int size, String other, String name) {
        assertThat(Party.in(Words.of(text))).isEqualTo(new Party(size, other, name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'd like to book a haircut | BOOK",
                "can I get in with Anna on Friday | BOOK",
                "I need to move my appointment | MOVE",
                "can we push it back to next week | MOVE",
                "I have to cancel my appointment | CANCEL",
                "I won't be able to make it on Tuesday | CANCEL",
                "I'm calling to confirm my appointment | CONFIRM",
                "I'm running ten minutes late | RUNNING_LATE",
                "I'm stuck in traffic | RUNNING_LATE",
                "when are you open | HOURS",
                "how much is a cut | PRICE",
                "what services do you offer | MENU",
                "who works on Friday | STAFF",
                "what's your address | ADDRESS",
                "how do I get there | ADDRESS",
                "is there anywhere to park | PARKING",
                "do you charge a cancellation fee | POLICY",
                "do you sell gift cards | POLICY",
                "can I bring my kids along | POLICY",
                "do you take apple pay | POLICY",
                "when is my next appointment | MY_APPOINTMENTS",
                "can you put me on the waiting list | WAITLIST",
                "let me know if anything opens up | WAITLIST",
                "can I leave a message for Anna | MESSAGE",
                "have her call me back | MESSAGE",
                "I want to complain about my haircut | COMPLAINT",
                "you ruined my hair | COMPLAINT",
                "can I speak to a real person please | PERSON",
                "sorry wrong number | WRONG_NUMBER",
                "are you interested in lowering your energy bill | SALES_CALL",
                "press one to speak to an agent | ROBOT_CALLER",
                "please call an ambulance | EMERGENCY",
                "tell me a joke | SMALL_TALK",
                "are you a robot | ROBOT",
                "do you speak Spanish | CHANGE_LANGUAGE",
                "could you say that again | REPEAT",
                "what can you do | CAPABILITIES",
                "what's your name | YOUR_NAME",
                "which salon is this | WHO_ARE_YOU",
                "what time is it | TIME_NOW",
                "what's today's date | DATE_TODAY",
                "when are you least busy | BUSY",
                "do you take walk ins | TAKES_BOOKINGS",
                "good morning | GREETING",
                "thanks a lot | THANKS",
                "goodbye | GOODBYE",
                "never mind | NEVER_MIND",
                "maybe | MAYBE",
                "yes please | YES",
                "no thank you | NO",
            })
    void whatIsMeantBeforeAllElse(String text, String expected) {
        Heard heard = new Understander(Luna.facts(), "en")
                .hear(Utterance.of(text), new Understander.Expectation(List.of(), false, false, false, false));
        assertThat(heard.gist()).isEqualTo(expected);
    }
}
