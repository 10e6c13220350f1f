package app.ringlet.cloud.receptionist.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiSlot;
import app.ringlet.protocol.booking.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is said is what is in the data, in any zone, with any staff: read back by other means than it was said with. */
class WordsAndDataProperties {

    private static final Pattern WEEKDAY = Pattern.compile(
            Arrays.stream(DayOfWeek.values()).map(WordsAndDataProperties::title).collect(Collectors.joining("|")));
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2})(?::(\\d\\d))? ([ap]m)\\b|\\bnoon\\b");
    private static final Instant NOW = Instant.parse("2026-11-17T15:00:00Z");

    record Free(int day, int quarter, int employee) {}

    record Salon(SalonFacts facts, List<Slot> slots) {}

    @Provide
    Arbitrary<Salon> salons() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "America/New_York",
                        "America/Los_Angeles",
                        "Europe/Berlin",
                        "Asia/Kolkata",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "Pacific/Kiritimati",
                        "Pacific/Pago_Pago",
                        "America/St_Johns",
                        "UTC")
                .map(ZoneId::of);
        Arbitrary<List<String>> staff = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(3)
                .ofMaxLength(9)
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "x")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<List<Free>> free = Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(7 * 4, 21 * 4),
                        Arbitraries.integers().between(0, 3))
                .as(Free::new)
                .list()
                .uniqueElements(f -> f.day() * 100 + f.quarter())
                .ofMinSize(1)
                .ofMaxSize(60);
        return Combinators.combine(zones, staff, free).as(WordsAndDataProperties::salon);
    }

    @Property(tries = 500)
    void theTextNamesExactlyTheSlots(@ForAll("salons") Salon salon, @ForAll @IntRange(min = 1, max = 10) int limit) {
        List<Slot> picked = new Spread(salon.facts().zone()).pick(salon.slots(), limit);

        AiAvailability told = new Told(salon.facts()).free(List.of(), picked);

        List<OffsetDateTime> starts = told.slots().stream().map(AiSlot::start).toList();
        assertThat(starts).isEqualTo(picked.stream().map(Slot::start).toList());
        assertThat(times(told.text()))
                .isEqualTo(
                        starts.stream().map(WordsAndDataProperties::onTheDial).toList());
        List<LocalDate> days =
                starts.stream().map(OffsetDateTime::toLocalDate).distinct().toList();
        assertThat(all(WEEKDAY, told.text()))
                .isEqualTo(days.stream().map(d -> title(d.getDayOfWeek())).toList());
        assertThat(all(DATE, told.text()).stream()
                        .map(d -> Integer.parseInt(d.replaceAll("\\D", "")))
                        .toList())
                .isEqualTo(days.stream().map(LocalDate::getDayOfMonth).toList());
        assertThat(named(told.text(), salon.facts()))
                .isEqualTo(
                        told.slots().stream().map(AiSlot::employeeName).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(told.slots())
                .allSatisfy(slot -> assertThat(times(slot.say())).containsExactly(onTheDial(slot.start())));
    }

    @Property(tries = 500)
    void whatIsPickedIsFreeApartInOrderAndBeginsWithTheFirst(
            @ForAll("salons") Salon salon, @ForAll @IntRange(min = 1, max = 10) int limit) {
        List<Slot> picked = new Spread(salon.facts().zone()).pick(salon.slots(), limit);

        assertThat(salon.slots()).containsAll(picked);
        assertThat(picked)
                .hasSizeBetween(1, limit)
                .first()
                .isEqualTo(salon.slots().getFirst());
        for (int i = 1; i < picked.size(); i++) {
            assertThat(Duration.between(picked.get(i - 1).start(), picked.get(i).start()))
                    .isGreaterThanOrEqualTo(Duration.ofHours(1));
        }
        long days = salon.slots().stream()
                .map(s -> s.start().toLocalDate())
                .distinct()
                .count();
        assertThat(picked.stream().map(s -> s.start().toLocalDate()).distinct().count())
                .isGreaterThanOrEqualTo(Math.min(Math.min(days, limit), Spread.DAYS));
    }

    private static Salon salon(ZoneId zone, List<String> names, List<Free> free) {
        SalonFacts luna = Luna.facts();
        List<SalonFacts.Employee> staff = names.stream()
                .map(name -> new SalonFacts.Employee(Luna.id(name), name, List.of(Luna.WOMENS_CUT)))
                .toList();
        SalonFacts facts = new SalonFacts(
                luna.name(),
                zone,
                NOW,
                luna.openingHours(),
                luna.openings(),
                luna.phone(),
                null,
                luna.currency(),
                luna.country(),
                luna.services(),
                luna.addOns(),
                staff,
                luna.assistant(),
                luna.rules(),
                luna.confirmsByText());
        List<Slot> slots = free.stream()
                .map(f -> slot(facts, f))
                .sorted(java.util.Comparator.comparing(s -> s.start().toInstant()))
                .toList();
        return new Salon(facts, slots);
    }

    private static Slot slot(SalonFacts facts, Free free) {
        OffsetDateTime start = facts.today()
                .plusDays(free.day())
                .atTime(free.quarter() / 4, free.quarter() % 4 * 15)
                .atZone(facts.zone())
                .toOffsetDateTime();
        UUID who = facts.employees()
                .get(free.employee() % facts.employees().size())
                .id();
        return new Slot(
                start,
                start.plusMinutes(45),
                who,
                List.of(new Slot.Item(Luna.WOMENS_CUT, who, 0, start, start.plusMinutes(45))));
    }

    /** Minutes of the day, as the text says them. */
    private static List<Integer> times(String text) {
        List<Integer> times = new ArrayList<>();
        Matcher found = TIME.matcher(text);
        while (found.find()) {
            if (found.group().equals("noon")) {
                times.add(12 * 60);
            } else {
                int hour =
                        Integer.parseInt(found.group(1)) % 12 + (found.group(3).equals("pm") ? 12 : 0);
                times.add(hour * 60 + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2))));
            }
        }
        return times;
    }

    private static Integer onTheDial(OffsetDateTime start) {
        return start.getHour() * 60 + start.getMinute();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }

    private static TreeSet<String> named(String text, SalonFacts facts) {
        return IntStream.range(0, facts.employees().size())
                .mapToObj(i -> facts.employees().get(i).name())
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(text).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String title(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
