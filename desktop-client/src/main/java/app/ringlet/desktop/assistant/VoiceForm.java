package app.ringlet.desktop.assistant;

import app.ringlet.protocol.assistant.CarrierVoice;
import app.ringlet.protocol.assistant.CarrierVoice.Maker;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoiceSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** How the assistant sounds, as it is chosen and typed. */
public final class VoiceForm {

    /** By the model vendor's names. */
    public static final List<String> REALTIME =
            List.of("alloy", "ash", "ballad", "cedar", "coral", "echo", "marin", "sage", "shimmer", "verse");

    private final ObjectProperty<@Nullable VoiceChoice> choice = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> realtime = new SimpleObjectProperty<>();
    private final Map<String, Spoken> spoken = new LinkedHashMap<>();
    private List<CarrierVoice> asShown = List.of();

    VoiceForm() {
        SettingsForm.LANGUAGES.forEach(language -> spoken.put(
                language, new Spoken(new SimpleObjectProperty<>(Maker.ELEVENLABS), new SimpleStringProperty(""))));
    }

    /** The carrier's voice for one language. @param voice its id; empty for the usual one */
    public record Spoken(ObjectProperty<Maker> maker, StringProperty voice) {}

    void onChange(Runnable step) {
        choice.subscribe((was, is) -> step.run());
        realtime.subscribe((was, is) -> step.run());
        spoken.values().forEach(each -> {
            each.maker().subscribe((was, is) -> step.run());
            each.voice().subscribe((was, is) -> step.run());
        });
    }

    void show(VoiceSettings settings) {
        asShown = settings.carrierVoices();
        choice.set(settings.voice());
        realtime.set(settings.realtimeVoice());
        spoken.forEach((language, each) -> {
            CarrierVoice there = shown(language);
            each.maker().set(there == null ? Maker.ELEVENLABS : there.maker());
            each.voice().set(there == null ? "" : there.voice());
        });
    }

    private @Nullable CarrierVoice shown(String language) {
        return asShown.stream()
                .filter(voice -> SettingsForm.base(voice.language()).equals(language))
                .findFirst()
                .orElse(null);
    }

    /** What is typed, whether the server would take it or not; in the order in which it came. */
    VoiceSettings settings() {
        List<CarrierVoice> voices = new ArrayList<>();
        asShown.forEach(voice -> add(voices, SettingsForm.base(voice.language()), voice.language()));
        spoken.keySet().stream()
                .filter(language -> shown(language) == null)
                .forEach(language -> add(voices, language, language));
        return new VoiceSettings(choice.get(), voices, realtime.get());
    }

    private void add(List<CarrierVoice> voices, String language, String tag) {
        Spoken typed = spoken.get(language);
        if (typed != null && !typed.voice().get().isBlank()) {
            voices.add(new CarrierVoice(tag, typed.maker().get(), typed.voice().get()));
        }
    }

    /** Whose id does not look like one of its maker's; that is said before the server does. */
    List<String> illFormed() {
        return settings().carrierVoices().stream()
                .filter(voice -> !voice.maker().names(voice.voice()) || voice.speaksOtherwise())
                .map(voice -> SettingsForm.base(voice.language()))
                .toList();
    }

    /** Null for the best that can be had. */
    public ObjectProperty<@Nullable VoiceChoice> choiceProperty() {
        return choice;
    }

    /** One of {@link #REALTIME}; null for the usual one. */
    public ObjectProperty<@Nullable String> realtimeProperty() {
        return realtime;
    }

    /** @param language without its country, one of {@link SettingsForm#LANGUAGES} */
    public Spoken spoken(String language) {
        return Objects.requireNonNull(spoken.get(language));
    }
}
