package app.ringlet.desktop.assistant;

import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.Greeting;
import app.ringlet.protocol.assistant.Pronunciation;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

/** The assistant's settings as they are typed. */
public final class SettingsForm {

    /** The languages that the assistant has words for. */
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt");

    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.FRIENDLY);
    private final ObservableList<String> languages = FXCollections.observableArrayList();
    private final ObservableMap<String, String> greetings = FXCollections.observableHashMap();
    private final ObservableList<Provider> providers = FXCollections.observableArrayList();
    private final ObservableSet<AllowedAct> acts = FXCollections.observableSet(EnumSet.noneOf(AllowedAct.class));
    private final HandOverForm handOver = new HandOverForm();
    private final ObservableList<Said> pronunciations =
            FXCollections.observableArrayList(row -> new Observable[] {row.word(), row.sayAs()});
    private final StringProperty budget = new SimpleStringProperty("");
    private List<Greeting> greetingsAsShown = List.of();
    private final VoiceForm voice = new VoiceForm();

    /** A word and how it is said, both as typed. */
    public record Said(StringProperty word, StringProperty sayAs) {

        static Said of(String word, String sayAs) {
            return new Said(new SimpleStringProperty(word), new SimpleStringProperty(sayAs));
        }

        private boolean blank() {
            return word.get().isBlank() && sayAs.get().isBlank();
        }
    }

    /** Tells of each change. */
    void onChange(Runnable step) {
        for (Observable part : List.of(name, tone, languages, greetings, providers, acts, pronunciations, budget)) {
            part.addListener(changed -> step.run());
        }
        voice.onChange(step);
        handOver.onChange(step);
        // A lazy value tells only once until it is read.
        tone.subscribe(value -> {});
    }

    void show(AssistantSettings settings) {
        name.set(settings.name() == null ? "" : settings.name());
        tone.set(settings.tone());
        languages.setAll(settings.languages());
        greetingsAsShown = settings.greetings();
        voice.show(settings.voice());
        greetings.clear();
        settings.greetings().forEach(g -> greetings.put(base(g.language()), g.words()));
        providers.setAll(settings.providers());
        acts.removeIf(act -> !settings.allows(act));
        acts.addAll(settings.acts());
        handOver.show(settings.handOver());
        pronunciations.setAll(settings.pronunciations().stream()
                .map(p -> Said.of(p.word(), p.sayAs()))
                .toList());
        budget.set(String.format(Locale.ROOT, "%,d", settings.monthlyTokens()));
    }

    /** What is typed, whether the server would take it or not; a budget that is no number is -1. */
    AssistantSettings settings() {
        List<Greeting> words = new ArrayList<>();
        for (String language : languages) {
            String typed = greetings.getOrDefault(base(language), "");
            if (!typed.isBlank()) {
                words.add(new Greeting(tagOf(language), typed));
            }
        }
        return new AssistantSettings(
                        name.get(),
                        words,
                        tone.get(),
                        languages,
                        providers,
                        Set.copyOf(acts),
                        handOver.settings(),
                        pronunciations.stream()
                                .filter(said -> !said.blank())
                                .map(said -> new Pronunciation(
                                        said.word().get(), said.sayAs().get()))
                                .toList(),
                        tokens().orElse(-1L))
                .withVoice(voice.settings());
    }

    /** A greeting keeps the country that it was written with. */
    private String tagOf(String language) {
        return greetingsAsShown.stream()
                .map(Greeting::language)
                .filter(tag -> base(tag).equals(base(language)))
                .findFirst()
                .orElse(language);
    }

    private Optional<Long> tokens() {
        String digits = budget.get().replaceAll("[\\s,.'_]", "");
        return digits.matches("\\d{1,13}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    /** The language without its country. */
    public static String base(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    public boolean speaks(String language) {
        return languages.stream().anyMatch(tag -> base(tag).equals(language));
    }

    /** The last language stays. */
    public void speak(String language, boolean wanted) {
        if (wanted && !speaks(language)) {
            languages.add(language);
        } else if (!wanted && languages.size() > 1) {
            languages.removeIf(tag -> base(tag).equals(language));
        }
    }

    /** Makes a language the salon's own. */
    public void first(String language) {
        List<String> order = new ArrayList<>(languages);
        order.stream().filter(tag -> base(tag).equals(language)).findFirst().ifPresent(tag -> {
            order.remove(tag);
            order.addFirst(tag);
            languages.setAll(order);
        });
    }

    /** The last provider stays. */
    public void ask(Provider provider, boolean wanted) {
        if (wanted && !providers.contains(provider)) {
            providers.add(provider);
        } else if (!wanted && providers.size() > 1) {
            providers.remove(provider);
        }
    }

    public void askEarlier(Provider provider) {
        int at = providers.indexOf(provider);
        if (at > 0) {
            List<Provider> order = new ArrayList<>(providers);
            order.remove(at);
            order.add(at - 1, provider);
            providers.setAll(order);
        }
    }

    public void allow(AllowedAct act, boolean wanted) {
        if (wanted) {
            acts.add(act);
        } else {
            acts.remove(act);
        }
    }

    /** Without which this act allows nothing. */
    public static Optional<AllowedAct> needs(AllowedAct act) {
        return switch (act) {
            case BOOK_NEW_CLIENTS, BOOK_FOR_OTHERS -> Optional.of(AllowedAct.BOOK);
            case CANCEL_INSIDE_WINDOW -> Optional.of(AllowedAct.CANCEL);
            default -> Optional.empty();
        };
    }

    public void addPronunciation() {
        pronunciations.add(Said.of("", ""));
    }

    /** How it sounds. */
    public VoiceForm voice() {
        return voice;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    /** BCP 47, the salon's own first. */
    public ObservableList<String> languages() {
        return languages;
    }

    /** By language without country. */
    public ObservableMap<String, String> greetings() {
        return greetings;
    }

    public ObservableList<Provider> providers() {
        return providers;
    }

    public ObservableSet<AllowedAct> acts() {
        return acts;
    }

    /** When a person is asked. */
    public HandOverForm handOver() {
        return handOver;
    }

    public ObservableList<Said> pronunciations() {
        return pronunciations;
    }

    /** Tokens a month, as typed. */
    public StringProperty budgetProperty() {
        return budget;
    }
}
