package app.ringlet.desktop.screens;

import app.ringlet.desktop.assistant.AssistantViewModel;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calendar.CalendarViewModel;
import app.ringlet.desktop.calendar.DaySource;
import app.ringlet.desktop.calls.CallDetailViewModel;
import app.ringlet.desktop.calls.CallLogViewModel;
import app.ringlet.desktop.calls.Conversations;
import app.ringlet.desktop.calls.LiveCallsViewModel;
import app.ringlet.desktop.connection.Backoff;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.people.PeoplePlaceViewModel;
import app.ringlet.desktop.recording.PlayerViewModel;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleAssistant;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleLog;
import app.ringlet.desktop.sample.SamplePeople;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleRecording;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleTelephone;
import app.ringlet.desktop.sample.SampleWork;
import app.ringlet.desktop.sample.WaveDevices;
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
import app.ringlet.desktop.softphone.SoftphoneConnection;
import app.ringlet.desktop.telephone.TelephoneViewModel;
import app.ringlet.desktop.theme.Theme;
import app.ringlet.desktop.worklist.WorklistViewModel;
import app.ringlet.protocol.media.DeskNotice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The main window on a sample salon, with everything at hand to bring it into any state. */
final class Stagehand {

    final ManualWork work = new ManualWork(SampleSalon.NOW);
    final DeskClock clock = new DeskClock(work, work);
    final LiveSalon salon = new LiveSalon();
    final SamplePhone phone = new SamplePhone(work);
    final WaveDevices devices = new WaveDevices();
    PhoneAudio sound;
    final SampleAssistant assistant = new SampleAssistant();
    final SampleTelephone desk = new SampleTelephone();
    final SamplePeople people = new SamplePeople();
    final SampleLog log = new SampleLog();
    final SampleWork worklist = new SampleWork(salon, assistant.questions.answers);
    final SampleRecording recordings = new SampleRecording();
    PlayerViewModel player;
    final SimpleBooleanProperty dark = new SimpleBooleanProperty();
    final SimpleObjectProperty<ConnectionStatus> status = new SimpleObjectProperty<>(new ConnectionStatus.Connected());
    DaySource days = (day, zone) -> List.of();
    DeskModels models;
    Scene scene;
    private Stage stage;

    Stagehand show(SalonPicture picture, double width, double height) {
        Fx.start();
        Fx.run(() -> {
            salon.show(picture);
            CalendarViewModel calendar = new CalendarViewModel(salon, (day, zone) -> days.load(day, zone), work, clock);
            Conversations conversations = new Conversations(salon, SampleCalls::conversation, work);
            ShellViewModel shell = new ShellViewModel(salon, dark, () -> {});
            CallLogViewModel callLog = new CallLogViewModel(salon, log, work, clock);
            sound = new PhoneAudio(() -> devices, new AudioChoices(Path.of("target", "no-choices")), work);
            PhoneModels telephone = PhoneModels.of(
                    salon,
                    phone,
                    new SoftphoneConnection(phone, work, work, new Backoff(new Random(1))),
                    sound,
                    work,
                    clock);
            telephone.open();
            phone.tell(new DeskNotice.Ready(20));
            player = new PlayerViewModel(recordings, sound, telephone.busyBinding(), work);
            models = new DeskModels(
                    shell,
                    new StatusViewModel(status, salon, clock),
                    calendar,
                    new LiveCallsViewModel(
                            salon,
                            conversations,
                            clock,
                            chip -> calendar.pointTo(chip.day(), chip.subjectId()),
                            telephone.call()),
                    callLog,
                    new CallDetailViewModel(salon, callLog, log, conversations, work, clock),
                    player,
                    new WorklistViewModel(
                            salon, worklist, number -> telephone.dial().call(number), work, clock),
                    new AssistantViewModel(assistant.server(), status, salon, work, clock, call -> {
                        callLog.pickedProperty().set(call);
                        shell.placeProperty().set(ShellViewModel.Place.CALLS);
                    }),
                    new TelephoneViewModel(desk.server(), status, salon, work),
                    new PeoplePlaceViewModel(people.server(), status, salon, work),
                    telephone);
            scene = new Scene(new MainView(models, true), width, height);
            Theme.dress(scene, dark);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
        return this;
    }

    /** Writes light and dark. */
    void snapshots(String name) {
        for (boolean night : new boolean[] {false, true}) {
            Fx.run(() -> dark.set(night));
            Fx.snapshot(scene, Path.of("target", "screens", name + (night ? "-dark" : "") + ".png"));
        }
        Fx.run(() -> dark.set(false));
    }

    /** Every text that can be seen now. */
    List<String> texts() {
        Fx.settle();
        return Fx.get(() -> Texts.shown(scene.getRoot()));
    }

    /** The sign-in screen instead of the main window; empty words for no problem. @param codeAsked whether the account has a second factor */
    List<String> showDoor(String name, String problem, boolean codeAsked) {
        Fx.start();
        return showAlone(name, 1440, 900, () -> {
            SignInViewModel door = new SignInViewModel(
                    "https://desk.ringlet.example",
                    c -> {
                        throw new ServerFailure.Refused("two_factor_required", "", new IOException());
                    },
                    work);
            door.emailProperty().set("alex@luna.example");
            door.passwordProperty().set("correct horse");
            if (codeAsked) {
                door.signIn();
            }
            door.tell(problem);
            return new SignInView(door);
        });
    }

    /** What whoever must set up a second factor sees. @param confirmed whether they have just done so */
    List<String> showFactorDoor(String name, double width, double height, boolean confirmed) {
        Fx.start();
        return showAlone(name, width, height, () -> {
            FactorDoorViewModel door = new FactorDoorViewModel(people.server(), work, () -> {}, () -> {});
            door.open();
            if (confirmed) {
                door.factor().codeProperty().set("123456");
                door.factor().confirm();
            }
            return new FactorDoorView(door);
        });
    }

    private List<String> showAlone(String name, double width, double height, Supplier<Parent> view) {
        Fx.run(() -> {
            scene = new Scene(view.get(), width, height);
            Theme.dress(scene, dark);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        snapshots(name);
        return texts();
    }

    void close() {
        Fx.run(() -> stage.close());
    }
}
