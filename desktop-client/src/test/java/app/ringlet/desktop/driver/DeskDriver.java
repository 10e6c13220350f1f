package app.ringlet.desktop.driver;

import app.ringlet.desktop.DeskConfig;
import app.ringlet.desktop.FrontDesk;
import app.ringlet.desktop.background.FxBackgroundWork;
import app.ringlet.desktop.calendar.Block;
import app.ringlet.desktop.calls.CallCard;
import app.ringlet.desktop.sample.WaveDevices;
import app.ringlet.desktop.screens.Fx;
import app.ringlet.desktop.screens.Texts;
import app.ringlet.desktop.shell.DeskModels;
import app.ringlet.desktop.shell.StatusViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.awaitility.Awaitility;

/**
 * Runs the desk in this JVM without a display and looks over its shoulder: for the tour and the end-to-end test. Callable from any
 * thread but the FX thread. Waiting methods fail after {@link #patience} with a sentence that says what never came.
 */
public final class DeskDriver implements AutoCloseable {

    private final FxBackgroundWork work = new FxBackgroundWork();
    private final WaveDevices sound = new WaveDevices();
    private final FrontDesk desk;
    private final Scene scene;
    private final Stage stage;
    private Duration patience = Duration.ofSeconds(20);

    private DeskDriver(DeskConfig config, InstantSource time, double width, double height) {
        Fx.start();
        desk = Fx.get(() -> new FrontDesk(config, work, time, () -> sound));
        scene = Fx.get(() -> desk.scene(width, height));
        stage = Fx.get(() -> {
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.show();
            desk.begin();
            return shown;
        });
    }

    /** Opens the desk at 1440 × 900 and signs in; returns at once, see {@link #awaitConnected}. */
    public static DeskDriver open(URI server, String email, String password, InstantSource time) {
        return open(server, Optional.of(email), Optional.of(password), temporary(), time, 1440, 900);
    }

    /** As {@link #open}, with everything open to choice. @param data what the desk keeps lies here */
    public static DeskDriver open(
            URI server,
            Optional<String> email,
            Optional<String> password,
            Path data,
            InstantSource time,
            double width,
            double height) {
        return new DeskDriver(new DeskConfig(server, email, password, data, false, true), time, width, height);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long waiting methods wait; 20 s unless told. */
    public DeskDriver patience(Duration longest) {
        patience = longest;
        return this;
    }

    public DeskDriver awaitConnected() {
        return await("the desk is live", () -> status().startsWith("Connected"));
    }

    /** The status bar's sentence. */
    public String status() {
        return ask(models -> models.status().sentenceProperty().get());
    }

    public StatusViewModel.Tone tone() {
        return ask(models -> models.status().toneProperty().get());
    }

    /** Shows another day of the calendar. */
    public DeskDriver goTo(LocalDate day) {
        Fx.run(() -> desk.models().calendar().goTo(day));
        return this;
    }

    /** The blocks of the shown day. */
    public List<Block> blocks() {
        return ask(models -> models.calendar().pictureProperty().get().columns().stream()
                .flatMap(column -> column.blocks().stream())
                .toList());
    }

    /** Waits until the shown day has such a block; gives it. */
    public Block awaitBlock(String what, Predicate<Block> wanted) {
        await("a block: " + what, () -> blocks().stream().anyMatch(wanted));
        return blocks().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until a block of the shown day names this client, held slot or service. */
    public Block awaitBlockWith(String text) {
        return awaitBlock(text, block -> block.spoken().contains(text));
    }

    /** The cards of the live panel, ended calls last, each with its texts as they are now. */
    public List<Card> cards() {
        return ask(models -> models.liveCalls().cards().stream().map(Card::of).toList());
    }

    /** Waits until a card shows such a thing; gives it. */
    public Card awaitCard(String what, Predicate<Card> wanted) {
        await("a card: " + what, () -> cards().stream().anyMatch(wanted));
        return cards().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until some line in the live panel has this in it. */
    public Card awaitLine(String part) {
        return awaitCard(
                "line with \"" + part + "\"", card -> card.lines().stream().anyMatch(line -> line.contains(part)));
    }

    /** What a card of the live panel says. @param chip the slot it points at; empty without one */
    public record Card(String who, String state, boolean live, List<String> lines, String chip) {

        static Card of(CallCard card) {
            var slot = card.chipProperty().get();
            return new Card(
                    card.whoProperty().get(),
                    card.stateWordProperty().get(),
                    card.live(),
                    card.bubbles().stream().map(bubble -> bubble.text()).toList(),
                    slot == null ? "" : slot.text());
        }
    }

    /** Every text that can be seen now. */
    public List<String> texts() {
        return Fx.get(() -> Texts.shown(scene.getRoot()));
    }

    /** Types into a field. @return whether it is shown */
    public boolean type(String field, String text) {
        return Fx.get(() -> Texts.shown(scene.getRoot(), TextField.class).stream()
                        .filter(shown -> field.equals(shown.getId()))
                        .peek(shown -> shown.setText(text))
                        .count()
                > 0);
    }

    /** Clicks the button that says so. @return whether there is one that can be clicked */
    public boolean click(String words) {
        return Fx.get(() -> Texts.shown(scene.getRoot(), Button.class).stream()
                .filter(button -> words.equals(button.getText()) && !button.isDisabled())
                .findFirst()
                .map(button -> {
                    button.fire();
                    return true;
                })
                .orElse(false));
    }

    /** Reads something from the view models, on the FX thread. */
    public <T> T ask(Function<DeskModels, T> question) {
        return Fx.get(() -> question.apply(desk.models()));
    }

    /** Does something on the FX thread. */
    public DeskDriver fx(Runnable step) {
        Fx.run(step);
        return this;
    }

    public DeskDriver await(String what, Supplier<Boolean> condition) {
        Awaitility.await(what)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(25))
                .until(condition::get);
        return this;
    }

    public DeskDriver dark(boolean dark) {
        Fx.run(() -> desk.models().shell().darkProperty().set(dark));
        return this;
    }

    /** Writes the window as it looks now; makes the folder. */
    public DeskDriver snapshot(Path png) {
        Fx.snapshot(scene, png);
        return this;
    }

    /** The desk's microphone and loudspeakers; time passes for them only by {@link WaveDevices#run} or by hand. */
    public WaveDevices sound() {
        return sound;
    }

    public Scene scene() {
        return scene;
    }

    @Override
    public void close() {
        Fx.run(() -> {
            desk.close();
            stage.close();
        });
        work.close();
        sound.close();
    }
}
