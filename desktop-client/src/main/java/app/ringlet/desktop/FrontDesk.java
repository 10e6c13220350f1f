package app.ringlet.desktop;

import app.ringlet.desktop.assistant.AssistantViewModel;
import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calendar.CalendarViewModel;
import app.ringlet.desktop.calls.CallDetailViewModel;
import app.ringlet.desktop.calls.CallLogViewModel;
import app.ringlet.desktop.calls.Conversations;
import app.ringlet.desktop.calls.LiveCallsViewModel;
import app.ringlet.desktop.calls.ServerCalls;
import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.connection.Backoff;
import app.ringlet.desktop.connection.Connection;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.DeskFiles;
import app.ringlet.desktop.connection.DeskServer;
import app.ringlet.desktop.people.PeoplePlaceViewModel;
import app.ringlet.desktop.recording.PlayerViewModel;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.shell.DeskModels;
import app.ringlet.desktop.shell.MainView;
import app.ringlet.desktop.shell.ShellViewModel;
import app.ringlet.desktop.shell.StatusViewModel;
import app.ringlet.desktop.signin.FactorDoorView;
import app.ringlet.desktop.signin.FactorDoorViewModel;
import app.ringlet.desktop.signin.SignInView;
import app.ringlet.desktop.signin.SignInViewModel;
import app.ringlet.desktop.softphone.AudioChoices;
import app.ringlet.desktop.softphone.PhoneAudio;
import app.ringlet.desktop.softphone.PhoneModels;
import app.ringlet.desktop.softphone.ServerPhoneActs;
import app.ringlet.desktop.softphone.SoftphoneConnection;
import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.telephone.TelephoneViewModel;
import app.ringlet.desktop.theme.Theme;
import app.ringlet.desktop.worklist.ServerWork;
import app.ringlet.desktop.worklist.WorklistViewModel;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** Puts the desk together: the connection, the view models, and the scene in which sign-in and main window take turns. */
public final class FrontDesk {

    private final DeskConfig config;
    private final Connection connection;
    private final SignInViewModel signIn;
    private final DeskModels models;
    private final BooleanProperty dark;
    private final StackPane root = new StackPane();
    private final Parent door;
    private final FactorDoorViewModel factorDoor;
    private final Parent factorView;
    private final Parent main;

    /** @param devices loads what is needed to reach the machine's microphones and loudspeakers */
    public FrontDesk(DeskConfig config, BackgroundWork work, InstantSource time, Callable<AudioDevices> devices) {
        this.config = config;
        this.dark = new SimpleBooleanProperty(config.dark());
        DeskClock clock = new DeskClock(time, work);
        LiveSalon salon = new LiveSalon();
        connection = new Connection(
                salon, work, time, new Backoff(RandomGenerator.getDefault()), new DeskFiles(config.data()));
        signIn = new SignInViewModel(config.server().toString(), this::enter, work);
        CalendarViewModel calendar = new CalendarViewModel(salon, connection::day, work, clock);
        connection.setShownDays(() -> Set.of(calendar.dateProperty().get()));
        DeskServer server = connection.desk();
        Conversations conversations =
                new Conversations(salon, call -> server.calls().conversation(call), work);
        ShellViewModel shell = new ShellViewModel(salon, dark, connection::signOut);
        ServerCalls calls = new ServerCalls(server.calls());
        CallLogViewModel callLog = new CallLogViewModel(salon, calls, work, clock);
        PhoneAudio audio = new PhoneAudio(devices, new AudioChoices(config.data()), work);
        PhoneModels phone = PhoneModels.of(
                salon,
                new ServerPhoneActs(connection.phone()),
                new SoftphoneConnection(connection.media(), work, time, new Backoff(RandomGenerator.getDefault())),
                audio,
                work,
                clock);
        AssistantServer assistant = connection.assistant();
        models = new DeskModels(
                shell,
                new StatusViewModel(connection.statusProperty(), salon, clock),
                calendar,
                new LiveCallsViewModel(
                        salon,
                        conversations,
                        clock,
                        chip -> calendar.pointTo(chip.day(), chip.subjectId()),
                        phone.call()),
                callLog,
                new CallDetailViewModel(salon, callLog, calls, conversations, work, clock),
                new PlayerViewModel(server.recordings(), audio, phone.busyBinding(), work),
                new WorklistViewModel(
                        salon,
                        new ServerWork(server, assistant.questions()),
                        number -> phone.dial().call(number),
                        work,
                        clock),
                new AssistantViewModel(assistant, connection.statusProperty(), salon, work, clock, call -> {
                    callLog.pickedProperty().set(call);
                    shell.placeProperty().set(ShellViewModel.Place.CALLS);
                }),
                new TelephoneViewModel(server, connection.statusProperty(), salon, work),
                new PeoplePlaceViewModel(connection.people(), connection.statusProperty(), salon, work),
                phone);
        door = new SignInView(signIn);
        factorDoor = new FactorDoorViewModel(connection.people(), work, connection::goOn, connection::signOut);
        factorView = new FactorDoorView(factorDoor);
        main = new MainView(models, config.reducedMotion());
        connection.statusProperty().subscribe(this::onStatus);
    }

    private SignInViewModel.Entry enter(SignInViewModel.Credentials credentials) {
        Connection.SignedIn who = connection.signIn(
                credentials.server(),
                credentials.email(),
                credentials.password(),
                credentials.code(),
                credentials.keep());
        return () -> connection.open(who);
    }

    /** What could not be had while the line was away is asked for again. */
    private void onStatus(ConnectionStatus status) {
        showRightPlace(status);
        if (status instanceof ConnectionStatus.SignedOut || status instanceof ConnectionStatus.SecondFactorDue) {
            models.phone().close();
            models.player().stop();
        }
        if (status instanceof ConnectionStatus.Connected) {
            models.phone().open();
            models.calendar().retry();
            if (models.shell().placeProperty().get() == ShellViewModel.Place.CALLS) {
                models.callLog().load();
            }
        }
    }

    private void showRightPlace(ConnectionStatus status) {
        if (status instanceof ConnectionStatus.SignedOut out) {
            out.reason().ifPresent(signIn::tell);
            root.getChildren().setAll(door);
            models.shell().placeProperty().set(ShellViewModel.Place.CALENDAR);
        } else if (status instanceof ConnectionStatus.SecondFactorDue) {
            root.getChildren().setAll(factorView);
            factorDoor.open();
        } else if (!root.getChildren().contains(main)) {
            root.getChildren().setAll(main);
            main.requestFocus();
        }
    }

    /** The desk's one scene. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        Theme.dress(scene, dark);
        return scene;
    }

    /** Signs in with what the desk was started with, else takes up the session that was kept, else waits at the door. */
    public void begin() {
        if (config.email().isPresent() && config.password().isPresent()) {
            signIn.emailProperty().set(config.email().get());
            signIn.passwordProperty().set(config.password().get());
            signIn.keepProperty().set(false);
            signIn.signIn();
        } else {
            connection.resume();
        }
    }

    public DeskModels models() {
        return models;
    }

    public void close() {
        models.phone().stop();
        connection.close();
    }
}
