package app.ringlet.eval.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTests {

    private static final Path OURS = Path.of("src/test/resources/eval/scenarios");

    @TempDir
    Path folder;

    @Test
    void allOfTheProjectsScenariosCanBePlayed() throws IOException {
        ScenarioFolder read = ScenarioFolder.read(OURS);

        assertThat(read.bad()).isEmpty();
        assertThat(read.scenarios()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void whatTheBookShouldSayFollowsFromWhatIsWantedInTheEnd() throws IOException {
        write("one.yaml", """
            caller: {name: Paula Reyes, phone: "+19175550137"}
            wants:
              - {do: book, service: Women's cut, when: {say: [Friday], day: 2026-11-20}}
            twists:
              - {on: offer, say: "Saturday rather", change: {when: {say: [Saturday], day: 2026-11-21, before: "12:00"}}}
            """);

        Expected.Visit booked = ScenarioFolder.read(folder)
                .scenarios()
                .getFirst()
                .expected()
                .booked()
                .getFirst();

        assertThat(booked.services()).containsExactly("Women's cut");
        assertThat(booked.client()).isEqualTo("Paula Reyes");
        assertThat(booked.phone()).isEqualTo("+19175550137");
        assertThat(booked.when().suits(LocalDate.of(2026, 11, 21).atTime(LocalTime.of(11, 45))))
                .isTrue();
        assertThat(booked.when().suits(LocalDate.of(2026, 11, 21).atTime(LocalTime.NOON)))
                .isFalse();
        assertThat(booked.when().suits(LocalDate.of(2026, 11, 20).atTime(LocalTime.of(9, 0))))
                .isFalse();
    }

    @Test
    void aBadFileNamesItsFieldAndTheOthersArePlayed() throws IOException {
        write("good.yaml", "wants: [{do: ask, say: [How much is a cut]}]");
        write("field.yaml", "wants: [{do: ask}]\nwhims: [none]");
        write("value.yaml", "wants: [{do: book, service: Women's cut, when: {day: next week}}]");
        write("service.yaml", "wants: [{do: book, service: Perm}]");
        write("kind.yaml", "wants: [{do: dance}]");
        write("syntax.yaml", "wants: [{do: ask");
        write("empty.json", "");
        write("list.json", "[1, 2]");

        ScenarioFolder read = ScenarioFolder.read(folder);

        assertThat(read.scenarios()).extracting(Scenario::id).containsExactly("good");
        assertThat(read.bad())
                .extracting(Throwable::getMessage)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).startsWith("field.yaml: whims: "),
                        m -> assertThat(m).startsWith("value.yaml: wants[1].when.day: must be dates"),
                        m -> assertThat(m).startsWith("service.yaml: wants.service: \"Perm\" is no service"),
                        m -> assertThat(m).startsWith("kind.yaml: wants[1].do: must be one of [book, "),
                        m -> assertThat(m).startsWith("syntax.yaml: line 1"),
                        m -> assertThat(m).startsWith("empty.json: wants: are required"),
                        m -> assertThat(m).startsWith("list.json: must be a block of fields"));
    }

    @Test
    void aSalonOfTheFoldersOwnIsFoundByName() throws IOException {
        Files.createDirectories(folder.resolve("salons"));
        write("salons/tiny.yaml", """
            name: Tiny
            hours: [{days: [monday], from: "09:00", to: "12:00"}]
            services: [{name: Trim, minutes: 15, price: 10}]
            staff: [{name: Pat}]
            """);
        write("one.yaml", "salon: {like: tiny, desk-answers: yes}\nwants: [{do: book, service: Trim, with: Pat}]");

        SalonSetup salon = ScenarioFolder.read(folder).scenarios().getFirst().salon();

        assertThat(salon.name()).isEqualTo("Tiny");
        assertThat(salon.deskAnswers()).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
