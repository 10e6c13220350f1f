package app.ringlet.eval.dates;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.When;
import app.ringlet.cloud.receptionist.understanding.time.WhenParser;
import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.eval.Scored;
import app.ringlet.protocol.salon.DayHours;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many phrases of {@code dates_recognizers.jsonl} and {@code dates_duckling.jsonl} are understood as a salon's caller
 * means them. Each phrase is taken for the answer to "When would you like to come?", at a salon that is open from nine to
 * eight every day; what is said to mean nothing is taken for something said unasked.
 */
public final class DateScorer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<DayHours> HOURS = Arrays.stream(DayOfWeek.values())
            .map(d -> new DayHours(d, LocalTime.of(9, 0), LocalTime.of(20, 0)))
            .toList();

    private final List<Scored> scored = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    private DateScorer() {}

    /** @param folder with both files or one of them; without either, nothing is scored */
    public static DateScorer of(Path folder) throws IOException {
        DateScorer scorer = new DateScorer();
        for (String file : List.of("dates_recognizers.jsonl", "dates_duckling.jsonl")) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path)) {
                int number = 0;
                for (String line : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\\R")) {
                    scorer.add(file, ++number, line);
                }
            }
        }
        return scorer;
    }

    /** One row for each phrase that is judged. */
    public List<Scored> scored() {
        return List.copyOf(scored);
    }

    /** How many rows are not judged, by the reason. */
    public Map<String, Integer> leftOut() {
        return Map.copyOf(leftOut);
    }

    private void add(String file, int number, String line) {
        if (line.isBlank()) {
            return;
        }
        switch (read(file, number, line)) {
            case Case.LeftOut out -> leftOut.merge(out.why(), 1, Integer::sum);
            case Case.Phrase phrase -> scored.add(score(phrase));
        }
    }

    private static Case read(String file, int number, String line) {
        String id = file + "#" + number;
        try {
            JsonNode row = JSON.readTree(line);
            id = row.path("id").asString(id);
            boolean duckling = file.contains("duckling");
            String text = row.path("span").asString(row.path("text").asString(""));
            if (text.isBlank() || !(duckling ? DucklingRow.known(row) : RecognizersRow.known(row))) {
                return new Case.LeftOut(id, "of no kind that is judged: years, quarters, durations");
            }
            LocalDateTime now = now(row, duckling);
            Optional<Meaning> meant = SalonKinds.meant(
                    duckling ? DucklingRow.meanings(row, now) : RecognizersRow.meanings(row, now), now);
            if (meant.isEmpty()) {
                return new Case.LeftOut(id, "no value");
            }
            Optional<String> why = SalonKinds.leftOut(text, meant.get(), now);
            return why.isPresent() ? new Case.LeftOut(id, why.get()) : new Case.Phrase(id, text, now, meant.get());
        } catch (JacksonException | DateTimeException unreadable) {
            return new Case.LeftOut(id, "cannot be read");
        }
    }

    private static LocalDateTime now(JsonNode row, boolean duckling) {
        String reference = row.path("reference").asString(duckling ? "2013-02-12T04:30:00" : "");
        return LocalDateTime.parse(reference.length() > 19 ? reference.substring(0, 19) : reference);
    }

    private static Scored score(Case.Phrase phrase) {
        When when = new WhenParser(facts(phrase.now()))
                .parse(Words.of(phrase.text()), List.of(), !phrase.meaning().nothing(), false)
                .when();
        return new Scored(
                "dates",
                phrase.id(),
                phrase.text() + " (said " + phrase.now() + ")",
                phrase.meaning().toString(),
                Heard.words(when),
                new Judge(phrase.now()).right(phrase.meaning(), when));
    }

    private static SalonFacts facts(LocalDateTime now) {
        SalonFacts luna = Luna.facts(now.atZone(Luna.ZONE).toInstant());
        return new SalonFacts(
                luna.name(),
                luna.zone(),
                luna.now(),
                HOURS,
                TestCalendars.weekly(HOURS),
                luna.phone(),
                luna.greeting(),
                luna.currency(),
                luna.country(),
                luna.services(),
                luna.addOns(),
                luna.employees(),
                luna.assistant(),
                luna.rules(),
                luna.confirmsByText());
    }
}
