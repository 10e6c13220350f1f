package app.ringlet.desktop;

import app.ringlet.desktop.assistant.AssistantViewModel;
import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calendar.CalendarViewModel;
import app.ringlet.desktop.calls.CallLogViewModel;
import app.ringlet.desktop.calls.Conversations;
import app.ringlet.desktop.calls.LiveCallsViewModel;
import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.connection.Backoff;
import app.ringlet.desktop.connection.Connection;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.DeskFiles;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.shell.DeskModels;
import app.ringlet.desktop.shell.MainView;
import app.ringlet.desktop.shell.ShellViewModel;
import app.ringlet.desktop.shell.StatusViewModel;
import app.ringlet.desktop.signin.SignInView;
import app.ringlet.desktop.signin.SignInViewModel;
import app.ringlet.desktop.softphone.AudioChoices;
import app.ringlet.desktop.softphone.PhoneAudio;
import app.ringlet.desktop.softphone.PhoneModels;
import app.ringlet.desktop.softphone.ServerPhoneActs;
import app.ringlet.desktop.softphone.SoftphoneConnection;
import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.theme.Theme;
import app.ringlet.desktop.worklist.WorklistViewModel;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorkItemView;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        Conversations conversations = new Conversations(salon, connection::conversation, work);
        ShellViewModel shell = new ShellViewModel(salon, dark, connection::signOut);
        CallLogViewModel callLog = new CallLogViewModel(salon, new CallSource(connection), conversations, work, clock);
        PhoneModels phone = PhoneModels.of(
                salon,
                new ServerPhoneActs(connection.phone()),
                new SoftphoneConnection(connection.media(), work, time, new Backoff(RandomGenerator.getDefault())),
                new PhoneAudio(devices, new AudioChoices(config.data()), work),
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
                new WorklistViewModel(salon, new WorkServer(connection, assistant), work, clock),
                new AssistantViewModel(assistant, connection.statusProperty(), salon, work, clock, call -> {
                    callLog.pickedProperty().set(call);
                    shell.placeProperty().set(ShellViewModel.Place.CALLS);
                }),
                phone);
        door = new SignInView(signIn);
        main = new MainView(models, config.reducedMotion());
        connection.statusProperty().subscribe(this::onStatus);
    }

    private SignInViewModel.Entry enter(SignInViewModel.Credentials credentials) {
        Connection.SignedIn who = connection.signIn(
                credentials.server(), credentials.email(), credentials.password(), credentials.keep());
        return () -> connection.open(who);
    }

    private record CallSource(Connection connection) implements CallLogViewModel.Source {
        @Override
        public List<CallView> latest() {
            return connection.latestCalls();
        }

        @Override
        public CallView call(UUID callId) {
            return connection.call(callId);
        }

        @Override
        public List<TranscriptLine> transcript(UUID callId) {
            return connection.transcript(callId);
        }
    }

    private record WorkServer(Connection connection, AssistantServer assistant) implements WorklistViewModel.Server {
        @Override
        public WorkItemView markDone(UUID id) {
            return connection.markDone(id);
        }

        @Override
        public void answer(UUID id, String answer) {
            assistant.questions().answer(id, new NewAnswer(null, answer));
        }
    }

    /** What could not be had while the line was away is asked for again. */
    private void onStatus(ConnectionStatus status) {
        showRightPlace(status);
        if (status instanceof ConnectionStatus.SignedOut) {
            models.phone().close();
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
