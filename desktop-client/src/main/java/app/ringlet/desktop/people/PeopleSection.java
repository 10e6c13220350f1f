package app.ringlet.desktop.people;

import app.ringlet.desktop.form.Cards;
import app.ringlet.desktop.form.Choices;
import app.ringlet.desktop.form.Choices.Choice;
import app.ringlet.desktop.form.LoadingPane;
import app.ringlet.desktop.form.Problems;
import app.ringlet.desktop.people.PeopleViewModel.Invited;
import app.ringlet.desktop.people.PeopleViewModel.Person;
import app.ringlet.desktop.theme.Nodes;
import app.ringlet.protocol.identity.Role;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who signs in, with what one can do about them, and who is invited. */
final class PeopleSection extends StackPane {

    private final PeopleViewModel model;

    PeopleSection(PeopleViewModel model) {
        this.model = model;
        VBox people = new VBox();
        people.getStyleClass().add("card");
        Nodes.fill(people, model.people(), this::person);
        VBox invited = new VBox();
        Nodes.fill(invited, model.invited(), this::invited);
        Label nobody = Nodes.label("Nobody is invited now.", "soft", "small");
        Nodes.showWhile(nobody, Bindings.isEmpty(model.invited()));
        Label done = Nodes.paragraph("", "said-done");
        done.setMaxWidth(Double.MAX_VALUE);
        done.textProperty().bind(model.doneProperty());
        Nodes.showWhile(done, model.doneProperty().isNotEmpty());
        TextField link = new TextField();
        link.setEditable(false);
        link.setAccessibleText("Link of the invitation");
        link.textProperty().bind(model.linkProperty());
        Nodes.showWhile(link, model.linkProperty().isNotEmpty());
        VBox right = new VBox(Cards.card(
                "Invite someone",
                "They choose their own password. The link is good for seven days.",
                form(),
                Problems.ofField(model.asking(), "email"),
                Cards.field("Invited", invited, nobody)));
        VBox content = new VBox(
                12,
                Problems.notice(model.asking().problemProperty()),
                done,
                link,
                Cards.columns(new VBox(people), right));
        getChildren().setAll(new LoadingPane(model.loading(), content, model::load));
    }

    private HBox form() {
        TextField email = new TextField();
        email.setPromptText("E-mail address");
        email.textProperty().bindBidirectional(model.emailProperty());
        email.setOnAction(e -> model.invite());
        HBox.setHgrow(email, Priority.ALWAYS);
        ComboBox<Choice<Role>> role = new ComboBox<>();
        role.setAccessibleText("Role");
        role.setMinWidth(130);
        Choices.fill(
                role,
                Choices.of(List.of(Role.AGENT, Role.MANAGER, Role.ADMIN, Role.OWNER), RoleWords::of),
                model.roleProperty(),
                value -> model.roleProperty().set(value == null ? Role.AGENT : value));
        Button invite = new Button("Invite");
        invite.getStyleClass().add("filled");
        invite.setMinWidth(USE_PREF_SIZE);
        invite.disableProperty().bind(model.asking().busyProperty());
        invite.setOnAction(e -> model.invite());
        HBox line = new HBox(8, email, role, invite);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private VBox person(Person person) {
        HBox title = new HBox(8, Nodes.label(person.name(), "semibold"));
        title.setAlignment(Pos.CENTER_LEFT);
        if (person.me()) {
            title.getChildren().add(Nodes.label("You", "chip", "accent"));
        }
        if (!person.active()) {
            title.getChildren().add(Nodes.label("Cannot sign in", "chip", "idle"));
        }
        VBox words = new VBox(1, title, Nodes.label(person.email(), "soft", "small"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label role = Nodes.label(RoleWords.of(person.role()), "soft", "small");
        role.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(words, role);
        row.getStyleClass().add("list-row");
        VBox both = new VBox(row);
        if (!person.me()) {
            Button more = new Button("Change…");
            more.getStyleClass().addAll("flat", "small");
            more.setMinWidth(USE_PREF_SIZE);
            more.setAccessibleText("Change " + person.name());
            more.setOnAction(e ->
                    model.openProperty().set(person.equals(model.openProperty().get()) ? null : person));
            row.getChildren().add(more);
            FlowPane acts = acts(person);
            both.getChildren().add(acts);
            Nodes.watch(acts, model.openProperty(), now -> Nodes.show(acts, person.equals(now)));
        }
        return both;
    }

    private FlowPane acts(Person person) {
        FlowPane acts = new FlowPane(8, 8);
        acts.getStyleClass().add("person-acts");
        acts.disableProperty().bind(model.asking().busyProperty());
        if (!person.active()) {
            acts.getChildren().add(act("Let them sign in again", () -> model.reactivate(person)));
            return acts;
        }
        ComboBox<Choice<Role>> role = new ComboBox<>();
        role.setAccessibleText("Role of " + person.name());
        Choices.fill(
                role, Choices.of(model.roles(), RoleWords::of), new ReadOnlyObjectWrapper<>(person.role()), value -> {
                    if (value != null) {
                        model.changeRole(person, value);
                    }
                });
        Button stop = act("No longer works here", () -> model.deactivate(person));
        stop.getStyleClass().add("danger");
        acts.getChildren()
                .addAll(
                        role,
                        act("Sign out everywhere", () -> model.signOutEverywhere(person)),
                        act("Lost their second factor", () -> model.takeSecondFactor(person)),
                        stop);
        return acts;
    }

    private static Button act(String words, Runnable step) {
        Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setOnAction(e -> step.run());
        return button;
    }

    private HBox invited(Invited invitation) {
        VBox words = new VBox(
                1,
                Nodes.label(invitation.email()),
                Nodes.label(RoleWords.of(invitation.role()) + ", until " + invitation.until(), "soft", "small"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = act("Send again", () -> model.resend(invitation));
        again.getStyleClass().add("flat");
        again.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(
                8,
                words,
                again,
                Nodes.iconButton(
                        "fth-x", "Withdraw the invitation of " + invitation.email(), () -> model.withdraw(invitation)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
