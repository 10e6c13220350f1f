package app.ringlet.cloud.receptionist.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
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
                "maybe | UNSURE",
                "I'm not sure | UNSURE",
                "a women's cut |",
            })
    void yesAndNo(String text, @Nullable YesNo expected) {
        assertThat(YesNo.in(Words.of(text)).orElse(null)).isEqualTo(expected);
    }
}
