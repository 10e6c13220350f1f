package app.ringlet.eval;

import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.eval.caller.Caller;
import app.ringlet.eval.caller.Utter;
import app.ringlet.eval.judge.Book;
import app.ringlet.eval.judge.BookReader;
import app.ringlet.eval.judge.ClaimCheck;
import app.ringlet.eval.judge.Judge;
import app.ringlet.eval.judge.Verdict;
import app.ringlet.eval.noise.Level;
import app.ringlet.eval.noise.Recogniser;
import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.server.BookWatch;
import app.ringlet.eval.server.EvalServer;
import app.ringlet.eval.server.PhoneLine;
import app.ringlet.eval.server.PlayedSalon;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays one call in a salon of its own, from the first ring to the verdict. */
final class CallRun {

    private static final Duration A_TURN = Duration.ofSeconds(8);

    private final EvalServer server;
    private final Scenario scenario;
    private final Level level;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder spoken = new StringBuilder();

    CallRun(EvalServer server, Scenario scenario, Level level) {
        this.server = server;
        this.scenario = scenario;
        this.level = level;
    }

    /** What goes wrong on the way is a verdict too. */
    Played play() throws InterruptedException {
        try {
            return new Played(scenario, level, lines, judged());
        } catch (IOException | RuntimeException e) {
            lines.add("ERROR " + e);
            return new Played(scenario, level, lines, new Verdict(List.of(e.toString()), 0, List.of(), "an error"));
        }
    }

    private Verdict judged() throws IOException, InterruptedException {
        PlayedSalon salon = PlayedSalon.open(server, scenario);
        BookReader reader = new BookReader(
                server.bean(JdbcClient.class), salon.id(), scenario.salon().zone());
        Book before = reader.read();
        ClaimCheck claims = new ClaimCheck(scenario, reader, before, server.bean(BookWatch.class));
        talk(salon, claims);
        Book after = settled(reader, before);
        boolean clean = server.bean(LedgerInspection.class).check(salon.id()).clean();
        Judge judge = new Judge(scenario, salon.visits(), reader, level != Level.CLEAN, spoken.toString());
        return judge.verdict(before, after, reader.ended(), clean, claims.falseClaims());
    }

    private void talk(PlayedSalon salon, ClaimCheck claims) throws IOException, InterruptedException {
        long seed = scenario.id().hashCode();
        Caller caller = new Caller(scenario, seed);
        Recogniser recogniser = new Recogniser(level, scenario.caller().language(), seed * 31 + level.ordinal());
        PhoneLine line = new PhoneLine(
                server.url(),
                scenario.caller().phone(),
                salon.phone(),
                scenario.salon().deskAnswers());
        PhoneLine.Heard heard = line.dial();
        while (true) {
            note(heard);
            spoken.append(heard.speech()).append('\n');
            claims.hear(heard.speech(), heard.rang());
            if (heard.over()) {
                break;
            }
            salon.pass(A_TURN);
            Utter utter = caller.answer(heard.speech());
            if (utter instanceof Utter.HangUp) {
                lines.add("> [hangs up]");
                break;
            }
            heard = speak(line, utter, recogniser);
        }
        line.hangUp();
    }

    private void note(PhoneLine.Heard heard) {
        heard.replies().forEach(reply -> lines.add("< " + reply));
        if (heard.rang()) {
            lines.add("  [the desk was rung]");
        }
        if (heard.over()) {
            lines.add("  [ends]");
        }
    }

    private PhoneLine.Heard speak(PhoneLine line, Utter utter, Recogniser recogniser)
            throws IOException, InterruptedException {
        return switch (utter) {
            case Utter.Words words -> {
                String recognised = recogniser.hear(words.text());
                boolean same = recognised.equals(words.text());
                lines.add("> " + words.text() + (same ? "" : "   [heard: " + recognised + "]"));
                yield line.say(recognised);
            }
            case Utter.Keys keys -> {
                lines.add("> [presses " + keys.pressed() + "]");
                yield line.press(keys.pressed());
            }
            case Utter.Silence silence -> {
                lines.add("> [silence]");
                yield line.say("");
            }
            case Utter.HangUp hangUp -> throw new IllegalArgumentException("nothing to say");
        };
    }

    /** Messages become work by a listener, a moment after the turn. */
    private Book settled(BookReader reader, Book before) {
        if (!scenario.expected().message().isEmpty()) {
            server.bean(BookWatch.class)
                    .comes(() -> reader.read().work().size() != before.work().size());
        }
        return reader.read();
    }
}
