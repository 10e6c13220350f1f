package app.ringlet.desktop.people;

import app.ringlet.desktop.theme.Nodes;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Recovery codes while they can be seen: to be kept now or never. */
public final class RecoveryCodesView extends VBox {

    /** @param kept what is done once they are */
    public RecoveryCodesView(SecondFactorViewModel model, String keptWords, Runnable kept) {
        super(12);
        FlowPane list = new FlowPane(8, 8);
        Nodes.fill(list, model.recoveryCodes(), code -> Nodes.label(code, "recovery-code"));
        Button copy = new Button("Copy them");
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join("\n", model.recoveryCodes()));
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText("Copied");
        });
        Button written = new Button(keptWords);
        written.getStyleClass().add("filled");
        written.setOnAction(e -> {
            copy.setText("Copy them");
            kept.run();
        });
        getStyleClass().add("confirm");
        getChildren()
                .setAll(
                        Nodes.paragraph(
                                "Each of these opens one sign-in if the telephone is lost. They are shown only now."),
                        list,
                        new FlowPane(8, 8, copy, written));
        Nodes.showWhile(this, Bindings.isNotEmpty(model.recoveryCodes()));
    }
}
