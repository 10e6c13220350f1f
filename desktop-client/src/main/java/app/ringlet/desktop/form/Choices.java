package app.ringlet.desktop.form;

import app.ringlet.desktop.theme.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One choice of many, dropped down; unlike the toolkit's, "none" can be one of them. */
public final class Choices {

    private Choices() {}

    /** What can be chosen. */
    public record Choice<T>(@Nullable T value, String words) {}

    /** @param none how it is said that nothing is chosen */
    public static <T> List<Choice<T>> orNone(String none, List<T> values, Function<T, String> words) {
        List<Choice<T>> choices = new ArrayList<>();
        choices.add(new Choice<>(null, none));
        values.forEach(value -> choices.add(new Choice<>(value, words.apply(value))));
        return choices;
    }

    public static <T> List<Choice<T>> of(List<T> values, Function<T, String> words) {
        return values.stream()
                .map(value -> new Choice<T>(value, words.apply(value)))
                .toList();
    }

    /** @param chosen told what somebody chose, not what is set by {@code now} */
    public static <T> void fill(
            ComboBox<Choice<T>> box,
            List<Choice<T>> choices,
            ObservableValue<? extends @Nullable T> now,
            Consumer<@Nullable T> chosen) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice<T> choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public @Nullable Choice<T> fromString(String words) {
                return null;
            }
        });
        box.getItems().setAll(choices);
        box.setVisibleRowCount(12);
        Nodes.watch(
                box,
                now,
                value -> choices.stream()
                        .filter(choice -> Objects.equals(choice.value(), value))
                        .findFirst()
                        .ifPresent(box::setValue));
        box.valueProperty().addListener((o, was, is) -> {
            if (is != null && !Objects.equals(is.value(), now.getValue())) {
                chosen.accept(is.value());
            }
        });
    }
}
