package app.ringlet.cloud.receptionist.understanding.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Phrases that others collected, as a salon's caller would use them: single days from today on, and times on the hour or minute
 * between eight and nineteen. Nothing here was written with these rows in mind; the floors are what was measured.
 */
class OutsideDatesTests {

    private static final Path FOLDER = Path.of(System.getProperty("ringlet.root", "."))
            .resolve("../shared/data/language")
            .normalize();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Phrase(String text, LocalDateTime now, LocalDateTime expected, boolean day, boolean time) {}

    private static List<JsonNode> rows(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), () -> "SKIPPED: the outside language data is not at " + FOLDER);
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static boolean forASalon(Phrase phrase) {
        LocalTime time = phrase.expected().toLocalTime();
        LocalDate day = phrase.expected().toLocalDate();
        boolean soon = !phrase.day()
                || (!day.isBefore(phrase.now().toLocalDate())
                        && day.isBefore(phrase.now().toLocalDate().plusYears(1)));
        boolean open = !phrase.time()
                || (!time.isBefore(LocalTime.of(8, 0)) && !time.isAfter(LocalTime.of(19, 0)) && time.getSecond() == 0);
        return soon && open;
    }

    private static boolean understood(Phrase phrase) {
        SalonFacts facts = Luna.facts(phrase.now().atZone(Luna.ZONE).toInstant());
        When when = new WhenParser(facts)
                .parse(Words.of(phrase.text()), List.of(), true, false)
                .when();
        boolean day = !phrase.day()
                || when.days().equals(List.of(Days.of(phrase.expected().toLocalDate())));
        boolean time = !phrase.time()
                || (when.times() != null
                        && phrase.expected().toLocalTime().equals(when.times().exact()));
        return day && time;
    }

    private static double share(List<Phrase> phrases) {
        List<String> missed = phrases.stream()
                .filter(p -> !understood(p))
                .map(p -> p.text() + " @ " + p.now() + " = " + p.expected())
                .toList();
        double share = 1 - (double) missed.size() / phrases.size();
        System.out.printf("%d phrases, %.1f %% understood; missed: %s%n", phrases.size(), 100 * share, missed);
        return share;
    }

    @Test
    void phrasesOfTheRecognizersCollection() throws IOException {
        List<Phrase> phrases = new ArrayList<>();
        for (JsonNode row : rows("dates_recognizers.jsonl")) {
            String type = row.get("type").asString();
            JsonNode value = row.get("values").get(row.get("values").size() - 1).get("value");
            boolean day = type.startsWith("date") && !type.endsWith("range");
            boolean time = type.endsWith("time");
            if ((!day && !time) || value == null || value.asString().startsWith("not")) {
                continue;
            }
            String written = value.asString().replace(' ', 'T');
            LocalDateTime now = LocalDateTime.parse(row.get("reference").asString());
            LocalDateTime expected = type.equals("date")
                    ? LocalDate.parse(written).atStartOfDay()
                    : type.equals("time")
                            ? now.toLocalDate().atTime(LocalTime.parse(written))
                            : LocalDateTime.parse(written);
            phrases.add(new Phrase(row.get("span").asString(), now, expected, day, time));
        }
        assertThat(share(phrases.stream().filter(OutsideDatesTests::forASalon).toList()))
                .isGreaterThan(0.68);
    }

    @Test
    void phrasesOfTheDucklingCollection() throws IOException {
        List<Phrase> phrases = new ArrayList<>();
        for (JsonNode row : rows("dates_duckling.jsonl")) {
            JsonNode grain = row.get("grain");
            if (!row.get("type").asString().equals("datetime") || grain.isNull()) {
                continue;
            }
            boolean day = grain.asString().equals("Day");
            boolean time = grain.asString().equals("Minute") || grain.asString().equals("Hour");
            if (day || time) {
                LocalDateTime now =
                        LocalDateTime.parse(row.get("reference").asString().substring(0, 19));
                LocalDateTime expected = LocalDateTime.parse(row.get("start").asString());
                boolean otherDay = time && expected.toLocalDate().isAfter(now.toLocalDate());
                phrases.add(new Phrase(row.get("text").asString(), now, expected, day || otherDay, time));
            }
        }
        assertThat(share(phrases.stream().filter(OutsideDatesTests::forASalon).toList()))
                .isGreaterThan(0.68);
    }
}
