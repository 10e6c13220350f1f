package app.ringlet.desktop.salon;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SalonWordsTest {

    private static final SalonWords LUNA = SalonWords.of(SampleSalon.me().tenant());
    private static final SalonWords EMBER = new SalonWords(ZoneId.of("Europe/London"), Locale.UK);

    @Test
    void saysTimesAsTheCountryDoes() {
        assertThat(LUNA.time(SampleSalon.at(14, 5))).isEqualTo("2:05 pm");
        assertThat(EMBER.time(SampleSalon.at(14, 5))).isEqualTo("19:05");
        assertThat(LUNA.hour(0)).isEqualTo("12 am");
        assertThat(LUNA.hour(9)).isEqualTo("9 am");
        assertThat(EMBER.hour(9)).isEqualTo("09:00");
    }

    @Test
    void saysOnceWhatBothEndsOfASpanShare() {
        assertThat(LUNA.span(SampleSalon.at(14, 0), SampleSalon.at(14, 45))).isEqualTo("2:00 – 2:45 pm");
        assertThat(LUNA.span(SampleSalon.at(11, 45), SampleSalon.at(12, 30))).isEqualTo("11:45 am – 12:30 pm");
        assertThat(EMBER.span(SampleSalon.at(9, 0), SampleSalon.at(9, 30))).isEqualTo("14:00 – 14:30");
    }

    @Test
    void saysDatesAndMoney() {
        assertThat(LUNA.longDate(SampleSalon.DAY)).isEqualTo("Thursday, November 26");
        assertThat(EMBER.longDate(SampleSalon.DAY)).isEqualTo("Thursday 26 November");
        assertThat(LUNA.money(new Money(6500, "USD"))).isEqualTo("$65");
        assertThat(LUNA.money(new Money(6550, "USD"))).isEqualTo("$65.50");
        assertThat(EMBER.money(new Money(2200, "GBP"))).isEqualTo("£22");
        assertThat(LUNA.money(new Money(1200, "JPY"))).isEqualTo("¥1,200");
    }

    @Test
    void saysADayByItsNameOnlyWithinAWeek() {
        LocalDate day = SampleSalon.DAY;
        assertThat(LUNA.dayAndTime(SampleSalon.at(day, 14, 0), SampleSalon.NOW)).isEqualTo("Today 2:00 pm");
        assertThat(LUNA.dayAndTime(SampleSalon.at(day.plusDays(6), 14, 0), SampleSalon.NOW))
                .isEqualTo("Wed 2:00 pm");
        assertThat(LUNA.dayAndTime(SampleSalon.at(day.plusDays(7), 14, 0), SampleSalon.NOW))
                .isEqualTo("Thu, Dec 3 2:00 pm");
    }

    @Test
    void saysNumbersInTheNationalFormat() {
        assertThat(LUNA.phone("+12125550147")).isEqualTo("(212) 555-0147");
        assertThat(LUNA.phone("+442079460100")).isEqualTo("+44 20 7946 0100");
        assertThat(EMBER.phone("+442079460100")).isEqualTo("020 7946 0100");
        assertThat(LUNA.phone(null)).isEqualTo("Number withheld");
        assertThat(LUNA.phone("anonymous")).isEqualTo("anonymous");
    }

    @Test
    void countsAndAbbreviates() {
        assertThat(SalonWords.timer(Duration.ofSeconds(84))).isEqualTo("1:24");
        assertThat(SalonWords.timer(Duration.ofSeconds(-3))).isEqualTo("0:00");
        assertThat(SalonWords.timer(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
        assertThat(SalonWords.initials("Anna")).isEqualTo("A");
        assertThat(SalonWords.initials("Maria del Carmen Gonzalez")).isEqualTo("MG");
        assertThat(SalonWords.initials(" ")).isEqualTo("?");
    }
}
