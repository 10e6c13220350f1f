package app.ringlet.desktop.telephone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.AvailableNumber;
import app.ringlet.protocol.calls.NumberOrder;
import app.ringlet.protocol.calls.NumberView;
import app.ringlet.protocol.calls.NumbersApi;
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

/** The salon's numbers: found, bought after a look at the price, given back after the number was typed. */
public final class NumbersViewModel {

    private final NumbersApi server;
    private final LiveSalon salon;
    private final Loading loading;
    private final Asking asking;
    private final Asking searching;
    private final ObservableList<Number> numbers = FXCollections.observableArrayList();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final StringProperty wanted = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty typedAgain = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Offer> buying = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Number> releasing = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");

    NumbersViewModel(NumbersApi server, LiveSalon salon, BackgroundWork work) {
        this.server = server;
        this.salon = salon;
        this.loading = new Loading(work);
        this.asking = new Asking(work);
        this.searching = new Asking(work);
        releasing.subscribe(now -> typedAgain.set(""));
        buying.subscribe(now -> label.set(""));
    }

    /** A number of the salon. @param e164 as the server has it @param words how far it is, and since when */
    public record Number(
            UUID id, String e164, String phone, String label, NumberView.State state, boolean main, String words) {}

    /** A number that can be had. @param price what it costs a month, or that this is not known */
    public record Offer(String e164, String phone, String place, String price) {}

    void load() {
        loading.run(() -> server.list(0, 200).items(), this::show);
    }

    private void show(List<NumberView> all) {
        numbers.setAll(all.stream().map(this::number).toList());
    }

    private Number number(NumberView number) {
        String since = salon.words().shortDate(number.since().toLocalDate());
        String words =
                switch (number.state()) {
                    case BUYING -> "Being bought: the telephone company has not said yet";
                    case ACTIVE -> "Answered since " + since;
                    case RELEASED ->
                        number.releasedAt() == null
                                ? "Given back"
                                : "Given back on "
                                        + salon.words()
                                                .shortDate(number.releasedAt().toLocalDate());
                };
        return new Number(
                number.id(),
                number.phone(),
                salon.words().phone(number.phone()),
                number.label(),
                number.state(),
                number.main(),
                words);
    }

    /** Looks for what is typed: three digits are an area code, other digits are to be in the number. */
    public void search() {
        String digits = wanted.get().replaceAll("\\D", "");
        boolean area = digits.length() == 3;
        buying.set(null);
        searching.run(
                () -> server.available(null, area ? digits : null, area || digits.isEmpty() ? null : digits),
                this::offer);
    }

    private void offer(List<AvailableNumber> available) {
        offers.setAll(available.stream()
                .map(number -> new Offer(
                        number.phone(),
                        salon.words().phone(number.phone()),
                        number.place() == null ? "" : number.place(),
                        number.monthly() == null
                                ? "price not known"
                                : salon.words().money(number.monthly()) + " a month"))
                .toList());
        found.set(available.isEmpty() ? "There is no such number now. Look for fewer digits." : "");
    }

    /** After the price was seen. A number that is asked for twice is bought once. */
    public void buy() {
        Offer offer = buying.get();
        if (offer != null) {
            String name = label.get().strip();
            asking.run(() -> server.buy(new NumberOrder(offer.e164(), name.isEmpty() ? null : name)), bought -> {
                buying.set(null);
                offers.remove(offer);
                load();
            });
        }
    }

    /** Asks again what became of a number whose buying was cut short. */
    public void askAgain(Number number) {
        asking.run(() -> server.buy(new NumberOrder(number.e164(), number.label())), bought -> load());
    }

    public void makeMain(Number number) {
        asking.run(() -> server.makeMain(number.id()), done -> load());
    }

    /** Whether the number that is to be given back was typed once more, in any spelling of it. */
    public boolean typedRight() {
        Number number = releasing.get();
        String digits = typedAgain.get().replaceAll("\\D", "");
        return number != null
                && digits.length() >= 7
                && (number.e164().substring(1).equals(digits)
                        || number.phone().replaceAll("\\D", "").equals(digits));
    }

    public void release() {
        Number number = releasing.get();
        if (number == null || !typedRight()) {
            asking.tell("Type the number that is to be given back.");
            return;
        }
        asking.run(
                () -> {
                    server.release(number.id());
                    return number;
                },
                done -> {
                    releasing.set(null);
                    load();
                });
    }

    void forget() {
        loading.forget();
        asking.forget();
        searching.forget();
        numbers.clear();
        offers.clear();
        buying.set(null);
        releasing.set(null);
        wanted.set("");
        found.set("");
    }

    public Loading loading() {
        return loading;
    }

    public Asking asking() {
        return asking;
    }

    public Asking searching() {
        return searching;
    }

    public ObservableList<Number> numbers() {
        return numbers;
    }

    public ObservableList<Offer> offers() {
        return offers;
    }

    /** Digits that are looked for. */
    public StringProperty wantedProperty() {
        return wanted;
    }

    /** What the salon calls the number that it buys. */
    public StringProperty labelProperty() {
        return label;
    }

    /** The number, typed once more before it is given back. */
    public StringProperty typedAgainProperty() {
        return typedAgain;
    }

    /** The offer whose price is looked at; null for none. */
    public ObjectProperty<@Nullable Offer> buyingProperty() {
        return buying;
    }

    /** The number that is about to be given back; null for none. */
    public ObjectProperty<@Nullable Number> releasingProperty() {
        return releasing;
    }

    /** That nothing was found; else empty. */
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }
}
