package app.ringlet.desktop.people;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationView;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SentInvitation;
import app.ringlet.protocol.identity.UserAccount;
import app.ringlet.protocol.identity.UserChange;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Who may sign in to the salon, and who is invited to. */
public final class PeopleViewModel {

    private static final int ALL = 200;

    private final PeopleServer server;
    private final LiveSalon salon;
    private final Loading loading;
    private final Asking asking;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ObservableList<Invited> invited = FXCollections.observableArrayList();
    private final StringProperty email = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.AGENT);
    private final ObjectProperty<@Nullable Person> open = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    PeopleViewModel(PeopleServer server, LiveSalon salon, BackgroundWork work) {
        this.server = server;
        this.salon = salon;
        this.loading = new Loading(work);
        this.asking = new Asking(work);
    }

    /** @param me whether that is whoever sits here */
    public record Person(UUID id, long version, String name, String email, Role role, boolean active, boolean me) {}

    /** @param until until when the link is good */
    public record Invited(UUID id, String email, Role role, String until) {}

    private record Loaded(List<UserAccount> users, List<InvitationView> invitations) {}

    void load() {
        loading.run(
                () -> new Loaded(
                        server.users().list(0, ALL).items(),
                        server.invitations().list(0, ALL).items()),
                this::show);
    }

    private void show(Loaded loaded) {
        UUID me = salon.myId();
        people.setAll(loaded.users().stream()
                .map(user -> new Person(
                        user.id(),
                        user.version(),
                        user.name(),
                        user.email(),
                        user.role(),
                        user.active(),
                        user.id().equals(me)))
                .toList());
        invited.setAll(loaded.invitations().stream()
                .map(invitation -> new Invited(
                        invitation.id(),
                        invitation.email(),
                        invitation.role(),
                        salon.words().shortDate(invitation.expiresAt().toLocalDate())))
                .toList());
        open.set(null);
    }

    /** Roles that whoever sits here may give: none above their own. */
    public List<Role> roles() {
        Role mine = salon.me().map(who -> who.role()).orElse(Role.AGENT);
        return List.of(Role.AGENT, Role.MANAGER, Role.ADMIN, Role.OWNER).stream()
                .filter(each -> each.compareTo(mine) >= 0)
                .toList();
    }

    public void invite() {
        String address = email.get().strip();
        if (address.isEmpty()) {
            asking.tell("Type the e-mail address of whom you invite.");
            return;
        }
        asking.run(() -> server.invitations().invite(new InvitationRequest(address, role.get())), sent -> {
            email.set("");
            sent(sent, address);
        });
    }

    public void resend(Invited invitation) {
        asking.run(() -> server.invitations().resend(invitation.id()), sent -> sent(sent, invitation.email()));
    }

    private void sent(SentInvitation sent, String address) {
        link.set(sent.link() == null ? "" : sent.link());
        load();
        done.set(
                sent.link() == null
                        ? "An invitation is on its way to " + address + "."
                        : "This server sends no mail: hand this link over yourself. It is shown only now.");
    }

    public void withdraw(Invited invitation) {
        run(() -> server.invitations().withdraw(invitation.id()), "The invitation is withdrawn.");
    }

    public void changeRole(Person person, Role wanted) {
        run(
                () -> server.users()
                        .change(person.id(), Long.toString(person.version()), new UserChange(person.name(), wanted)),
                person.name() + " signs in anew with the new role.");
    }

    public void deactivate(Person person) {
        run(() -> server.users().deactivate(person.id()), person.name() + " cannot sign in any more.");
    }

    public void reactivate(Person person) {
        run(() -> server.users().reactivate(person.id()), person.name() + " may sign in again.");
    }

    /** For someone who has lost it. */
    public void takeSecondFactor(Person person) {
        run(
                () -> server.users().takeSecondFactor(person.id()),
                person.name() + " signs in without a second factor, and can set up another.");
    }

    public void signOutEverywhere(Person person) {
        run(() -> server.sessions().endAllOf(person.id()), person.name() + " is signed out everywhere.");
    }

    private void run(Runnable act, String words) {
        link.set("");
        done.set("");
        asking.run(
                () -> {
                    act.run();
                    return words;
                },
                answer -> {
                    load();
                    done.set(answer);
                });
    }

    void forget() {
        loading.forget();
        asking.forget();
        people.clear();
        invited.clear();
        email.set("");
        open.set(null);
        link.set("");
        done.set("");
    }

    public Loading loading() {
        return loading;
    }

    public Asking asking() {
        return asking;
    }

    public ObservableList<Person> people() {
        return people;
    }

    public ObservableList<Invited> invited() {
        return invited;
    }

    /** Whom one invites. */
    public StringProperty emailProperty() {
        return email;
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /** Whose acts are shown; null for none. */
    public ObjectProperty<@Nullable Person> openProperty() {
        return open;
    }

    /** Where the invited accepts, if the server sends no mail; else empty. */
    public ReadOnlyStringProperty linkProperty() {
        return link.getReadOnlyProperty();
    }

    /** What was done last; empty if nothing was. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
