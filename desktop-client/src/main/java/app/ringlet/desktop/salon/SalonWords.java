package app.ringlet.desktop.salon;

import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.SalonView;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How times, money and numbers are said in this salon's country and zone; the machine's own settings play no part. */
public record SalonWords(ZoneId zone, Locale locale) {

    /** For the short while before the salon is known. */
    public static final SalonWords UNKNOWN = new SalonWords(ZoneOffset.UTC, Locale.US);

    private static final Set<String> TWELVE_HOURS = Set.of("US", "CA", "AU", "NZ", "IN", "PH");

    public static SalonWords of(SalonView salon) {
        return new SalonWords(ZoneId.of(salon.timeZone()), Locale.of("en", salon.country()));
    }

    private boolean twelveHours() {
        return TWELVE_HOURS.contains(locale.getCountry());
    }

    private boolean monthFirst() {
        return locale.getCountry().equals("US");
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    public LocalTime wallTime(Instant instant) {
        return LocalTime.ofInstant(instant, zone);
    }

    /** 2:05 pm, or 14:05. */
    public String time(LocalTime time) {
        return format(twelveHours() ? "h:mm a" : "HH:mm")
                .format(time)
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    public String time(OffsetDateTime at) {
        return time(wallTime(at.toInstant()));
    }

    /** 2:00 – 2:45 pm: what both ends share is said once. */
    public String span(OffsetDateTime start, OffsetDateTime end) {
        String first = time(start);
        String last = time(end);
        boolean sameHalf = twelveHours() && first.endsWith(last.substring(last.length() - 3));
        return (sameHalf ? first.substring(0, first.length() - 3) : first) + " – " + last;
    }

    /** The calendar's margin: 9 am, or 09:00. */
    public String hour(int hour) {
        LocalTime time = LocalTime.of(hour % 24, 0);
        return twelveHours() ? time(time).replace(":00", "") : time(time);
    }

    /** Thursday, November 26. */
    public String longDate(LocalDate date) {
        return format(monthFirst() ? "EEEE, MMMM d" : "EEEE d MMMM").format(date);
    }

    /** Thu, Nov 26. */
    public String shortDate(LocalDate date) {
        return format(monthFirst() ? "EEE, MMM d" : "EEE d MMM").format(date);
    }

    /** Thu 2:00 pm, with the date once it is more than six days away. */
    public String dayAndTime(OffsetDateTime at, Instant now) {
        LocalDate date = LocalDate.ofInstant(at.toInstant(), zone);
        long away = today(now).until(date).toTotalMonths() != 0
                ? Long.MAX_VALUE
                : Math.abs(date.toEpochDay() - today(now).toEpochDay());
        if (away == 0) {
            return "Today " + time(at);
        }
        return (away < 7 ? format("EEE").format(date) : shortDate(date)) + " " + time(at);
    }

    public String money(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        int digits = currency.getDefaultFractionDigits();
        boolean whole = money.minor() % (long) Math.pow(10, digits) == 0;
        format.setMinimumFractionDigits(whole ? 0 : digits);
        format.setMaximumFractionDigits(digits);
        return format.format(java.math.BigDecimal.valueOf(money.minor(), digits));
    }

    /** In the national format for a number of the salon's own country, else international; as it came if it is no number. */
    public String phone(@Nullable String e164) {
        if (e164 == null || e164.isBlank()) {
            return "Number withheld";
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(e164, locale.getCountry());
            boolean home = parsed.getCountryCode() == numbers.getCountryCodeForRegion(locale.getCountry());
            return numbers.format(parsed, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }

    /** 1:24, or 1:02:03. */
    public static String timer(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Up to two letters for a person. */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "?";
        }
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length == 1
                ? ""
                : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of("en", locale.getCountry()));
    }
}
