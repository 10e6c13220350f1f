package app.ringlet.eval;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.providers.standin.OpenAiStandIn;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation as its user starts it, with a model at the other end of a vendor's protocol. */
class RemoteEvaluationTests {

    private static final String SCENARIO = """
        about: Books a men's cut for tomorrow morning
        caller: {name: Jamie Lee, phone: "+19175550177"}
        wants: [{do: book, service: Men's cut, when: {say: tomorrow before noon, day: 2026-11-18, before: "12:00"}}]
        """;

    /** Of four levels of noise with some five questions each. */
    private static final int QUESTIONS = 60;

    @TempDir
    Path folder;

    @Test
    void aRemoteModelLeadsEveryTurnOfEveryCall() throws Exception {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios/one"));
        Files.writeString(scenarios.resolve("mens-cut.yaml"), SCENARIO);
        RemoteMind mind = new RemoteMind("2026-11-18", "Jamie Lee");
        try (OpenAiStandIn model = new OpenAiStandIn()) {
            model.answers(Collections.nCopies(QUESTIONS, new Plan.Depends(mind::answer))
                    .toArray(Plan[]::new));

            String printed = evaluation(Map.of(
                    "RINGLET_OPENAI_API_KEY",
                    StandIn.KEY,
                    "RINGLET_OPENAI_BASE_URL",
                    model.base(),
                    "RINGLET_OPENAI_MODEL",
                    StandIn.MODEL));

            assertThat(model.violations()).isEmpty();
            assertThat(printed)
                    .contains("calls.clean=1.00 calls.noise1=1.00 calls.noise2=1.00 calls.noise3=1.00")
                    .contains("falseClaims=0 unwanted=0 turn.p99.ms=n/a");
            assertThat(Files.readString(folder.resolve("report/table.txt")))
                    .containsPattern("turns: ([1-9]\\d*), of which OPENAI answered in \\1;");
        }
    }

    private String evaluation(Map<String, String> environment) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Deval.provider=openai",
                        "-Deval.scenarios=" + folder.resolve("scenarios"),
                        "-Deval.data=",
                        "-Dringlet.root=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Eval.class.getName(),
                        folder.resolve("report").toString()))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        process.environment().putAll(environment);
        Process evaluation = process.start();
        try {
            assertThat(evaluation.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
            String printed = Files.readString(out);
            assertThat(evaluation.exitValue()).as(printed).isZero();
            return printed;
        } finally {
            evaluation.destroyForcibly();
        }
    }
}
