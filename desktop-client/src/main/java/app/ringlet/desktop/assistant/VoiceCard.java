package app.ringlet.desktop.assistant;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.Choices;
import app.ringlet.desktop.form.Choices.Choice;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.assistant.CarrierVoice.Maker;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoicesView;
import app.ringlet.protocol.assistant.VoicesView.State;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which voice callers hear, in which languages, and what is not to be had and why. */
final class VoiceCard {

    private static final double MAKER = 144;

    private final SettingsViewModel model;
    private final VoiceForm form;

    VoiceCard(SettingsViewModel model) {
        this.model = model;
        this.form = model.form().voice();
    }

    VBox build() {
        VBox choices = new VBox(8);
        ToggleGroup group = new ToggleGroup();
        choices.getChildren().add(choice(null, group));
        for (VoiceChoice each : VoiceChoice.values()) {
            choices.getChildren().add(choice(each, group));
        }
        ComboBox<Choice<String>> realtime = new ComboBox<>();
        realtime.setAccessibleText("Voice of the model");
        Choices.fill(
                realtime,
                Choices.orNone("The usual one", VoiceForm.REALTIME, VoiceCard::name),
                form.realtimeProperty(),
                value -> form.realtimeProperty().set(value));
        return Cards.card(
                "How it sounds",
                "When a voice fails in a call, the next one below goes on.",
                next(),
                choices,
                Cards.field("Voice for speech to speech", realtime),
                Cards.field("Carrier's voices: empty for the usual one", languages()),
                Problems.ofField(model.saving(), "voice"));
    }

    private static String name(String voice) {
        return Character.toUpperCase(voice.charAt(0)) + voice.substring(1);
    }

    private Label next() {
        Label next = Nodes.paragraph("", "small", "calm");
        next.setMaxWidth(Double.MAX_VALUE);
        Nodes.watch(next, model.voicesProperty(), voices -> {
            Nodes.show(next, voices != null);
            if (voices != null) {
                next.setText("The next caller would hear: " + words(voices.next()) + ".");
            }
        });
        return next;
    }

    private static String words(@Nullable VoiceChoice choice) {
        return switch (choice) {
            case null -> "The best that can be had";
            case REALTIME -> "Speech to speech";
            case RELAY -> "Live, by the carrier";
            case TURNS -> "By turns, by the carrier";
        };
    }

    private static String explained(@Nullable VoiceChoice choice) {
        return switch (choice) {
            case null -> "From the top of this list, whatever works.";
            case REALTIME -> "A model hears and speaks; the most natural, and the dearest.";
            case RELAY -> "Speaks as it thinks and can be interrupted; ElevenLabs voices.";
            case TURNS -> "Listens, then speaks; needs nothing but the carrier.";
        };
    }

    private VBox choice(@Nullable VoiceChoice choice, ToggleGroup group) {
        RadioButton button = new RadioButton(words(choice));
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> form.choiceProperty().set(choice));
        Nodes.watch(button, form.choiceProperty(), now -> button.setSelected(now == choice));
        Label status = Nodes.label("", "chip");
        HBox head = new HBox(8, button, status);
        head.setAlignment(Pos.CENTER_LEFT);
        Label explained = Nodes.paragraph(explained(choice), "small", "soft", "under-choice");
        Label missing = Nodes.paragraph("", "small", "under-choice", "missing");
        Nodes.watch(head, model.voicesProperty(), voices -> {
            Optional<State> state = state(voices, choice);
            Nodes.show(status, state.isPresent());
            state.ifPresent(known -> showState(status, known));
            missing.setText(state.filter(known -> !known.configured())
                    .map(State::missing)
                    .orElse(""));
            Nodes.show(missing, !missing.getText().isEmpty());
        });
        return new VBox(1, head, explained, missing);
    }

    private static Optional<State> state(@Nullable VoicesView voices, @Nullable VoiceChoice choice) {
        return voices == null
                ? Optional.empty()
                : voices.voices().stream()
                        .filter(state -> state.voice() == choice)
                        .findFirst();
    }

    private static void showState(Label status, State state) {
        status.setText(!state.configured() ? "Not set up" : state.resting() ? "Failing, tried again soon" : "Ready");
        status.getStyleClass()
                .setAll("label", "chip", !state.configured() ? "idle" : state.resting() ? "warn" : "good");
    }

    private VBox languages() {
        VBox rows = new VBox(8);
        SettingsForm.LANGUAGES.forEach(language -> rows.getChildren().add(language(language)));
        return rows;
    }

    private Node language(String language) {
        VoiceForm.Spoken spoken = form.spoken(language);
        Label name = Nodes.label(AssistantWords.language(language), "small");
        name.setMinWidth(72);
        ComboBox<Choice<Maker>> maker = new ComboBox<>();
        maker.setPrefWidth(MAKER);
        maker.setMinWidth(MAKER);
        maker.setAccessibleText("Whose voice in " + name.getText());
        Choices.fill(
                maker,
                Choices.of(List.of(Maker.values()), VoiceCard::maker),
                spoken.maker(),
                value -> spoken.maker().set(value == null ? Maker.ELEVENLABS : value));
        TextField voice = new TextField();
        voice.setAccessibleText("Voice id in " + name.getText());
        voice.textProperty().bindBidirectional(spoken.voice());
        Nodes.watch(voice, spoken.maker(), now -> voice.setPromptText(example(now)));
        HBox.setHgrow(voice, Priority.ALWAYS);
        HBox row = new HBox(8, name, maker, voice);
        row.setAlignment(Pos.CENTER_LEFT);
        InvalidationListener show = changed -> Nodes.show(row, model.form().speaks(language));
        model.form().languages().addListener(show);
        show.invalidated(model.form().languages());
        return row;
    }

    private static String maker(Maker maker) {
        return switch (maker) {
            case ELEVENLABS -> "ElevenLabs";
            case GOOGLE -> "Google";
            case AMAZON -> "Amazon";
        };
    }

    private static String example(Maker maker) {
        return switch (maker) {
            case ELEVENLABS -> "20 letters and digits";
            case GOOGLE -> "en-US-Journey-O";
            case AMAZON -> "Joanna-Neural";
        };
    }
}
