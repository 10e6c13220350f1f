package app.ringlet.desktop.telephone;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.form.SaveBar;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.calls.Disclosure;
import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is recorded, for how long, and what callers are told first. */
final class RecordingSection extends StackPane {

    private final ToggleSwitch sayRecording = Cards.toggle("Always say that calls may be recorded");
    private final ToggleSwitch sayAssistant = Cards.toggle("Always say that no human speaks");
    private final Label law = Nodes.paragraph("", "small");
    private final Label source = Nodes.paragraph("", "small", "soft");
    private final Label sentence = Nodes.paragraph("", "spoken");
    private boolean showing;

    RecordingSection(RecordingSettingsViewModel model, ObservableValue<Boolean> maySet) {
        ToggleSwitch record = Cards.toggle("Record calls");
        record.selectedProperty().bindBidirectional(model.recordCallsProperty());
        VBox kept = Cards.card(
                "Recordings",
                "Both sides of each call, encrypted. Who listens is written down.",
                record,
                days("Kept for (days)", model.recordingDaysProperty()),
                Problems.ofField(model.saving(), "recordingDays"),
                Nodes.paragraph("Also how long a message on voicemail is kept.", "small", "soft"));
        VBox words = Cards.card(
                "Transcripts",
                "",
                days("Kept for (days)", model.transcriptDaysProperty()),
                Problems.ofField(model.saving(), "transcriptDays"));
        sayRecording.selectedProperty().addListener((o, was, is) -> tell(model));
        sayAssistant.selectedProperty().addListener((o, was, is) -> tell(model));
        VBox told = Cards.card(
                "What callers are told first",
                "Before anything else, whoever answers.",
                law,
                source,
                sayRecording,
                sayAssistant,
                Cards.field("Said now", sentence),
                Problems.notice(model.telling().problemProperty()));
        model.disclosureProperty().subscribe(now -> {
            if (now != null) {
                show(now);
            }
        });
        Label readOnly = Nodes.paragraph("Owners and administrators change these; you see how they are.", "calm");
        readOnly.setMaxWidth(Double.MAX_VALUE);
        SaveBar bar = new SaveBar(
                model.saving(),
                model.unsavedProperty(),
                model.justSavedProperty(),
                "Saved; it holds from the next call on",
                model::save,
                model::discard);
        VBox left = new VBox(kept, words);
        Nodes.watch(this, maySet, may -> {
            Nodes.show(readOnly, !may);
            Nodes.show(bar, may);
            left.setDisable(!may);
        });
        VBox content = new VBox(12, readOnly, Cards.columns(left, new VBox(told)), bar);
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private static VBox days(String name, StringProperty typed) {
        TextField days = new TextField();
        days.setMaxWidth(110);
        days.setAccessibleText(name);
        days.textProperty().bindBidirectional(typed);
        HBox row = new HBox(days);
        row.setAlignment(Pos.CENTER_LEFT);
        return Cards.field(name, row);
    }

    private void show(Disclosure now) {
        showing = true;
        sayRecording.setSelected(now.alwaysRecording() || now.law().recording());
        sayAssistant.setSelected(now.alwaysAssistant() || now.law().assistant());
        // What the law asks for is no choice.
        sayRecording.setDisable(now.law().recording());
        sayAssistant.setDisable(now.law().assistant());
        showing = false;
        law.setText(law(now.law()));
        source.setText(now.law().source());
        Nodes.show(source, !now.law().source().isBlank());
        String said = now.sentence();
        sentence.setText(said == null ? "Nothing: neither the law nor you ask for it." : "“" + said + "”");
    }

    private static String law(Disclosure.Law law) {
        if (law.recording() && law.assistant()) {
            return "The law where you are asks for both: that calls are recorded, and that no human speaks.";
        }
        if (law.recording()) {
            return "The law where you are asks that callers know that they are recorded.";
        }
        return law.assistant()
                ? "The law where you are asks that callers know that no human speaks."
                : "The law where you are asks for neither.";
    }

    private void tell(RecordingSettingsViewModel model) {
        Disclosure was = model.disclosureProperty().get();
        if (!showing && was != null) {
            model.tell(
                    was.law().recording() ? was.alwaysRecording() : sayRecording.isSelected(),
                    was.law().assistant() ? was.alwaysAssistant() : sayAssistant.isSelected());
        }
    }
}
