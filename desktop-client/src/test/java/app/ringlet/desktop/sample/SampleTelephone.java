package app.ringlet.desktop.sample;

import app.ringlet.desktop.connection.DeskServer;
import app.ringlet.desktop.connection.Recordings;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.AvailableNumber;
import app.ringlet.protocol.calls.BlockedCaller;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ColleaguesApi;
import app.ringlet.protocol.calls.Disclosure;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.calls.NewBlockedCaller;
import app.ringlet.protocol.calls.NumberOrder;
import app.ringlet.protocol.calls.NumberView;
import app.ringlet.protocol.calls.NumbersApi;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The server's side of the telephone's place. Its fields are what happens next. */
public final class SampleTelephone implements AnsweringRulesApi, NumbersApi {

    public static final String SECOND = "+12125550133";

    public final List<String> asked = new ArrayList<>();
    public @Nullable RuntimeException failure;
    public List<AnsweringRules> rules = new ArrayList<>(List.of(new AnsweringRules(
            4L,
            null,
            new AnsweringWay(AnsweringMode.DESK_THEN_ASSISTANT, 15, null),
            new AnsweringWay(
                    AnsweringMode.ASSISTANT, null, "Luna Hair Studio, we are closed now, but I can book you in."),
            CallerTreatment.ANSWER)));
    public Disclosure disclosure = new Disclosure(
            2,
            false,
            true,
            new Disclosure.Law(true, false, "New York Penal Law § 250.05 and California Penal Code § 632, by example"),
            "This call may be recorded, and I am the salon's automated assistant.");
    public SalonSettings settings = SalonSettings.DEFAULT.withPrivacy(new PrivacySettings(365, true, 90));
    public List<BlockedCaller> callers = new ArrayList<>(List.of(
            new BlockedCaller(
                    SampleSalon.id("b1"),
                    "+18005550190",
                    CallerTreatment.REFUSE,
                    "Sells extended warranties, five times a day, and does not take no for an answer whatever one says",
                    SampleSalon.at(9, 20)),
            new BlockedCaller(
                    SampleSalon.id("b2"), "+442079460999", CallerTreatment.VOICEMAIL, null, SampleSalon.at(8, 5))));
    public List<NumberView> numbers = new ArrayList<>(List.of(
            number("n1", "+12125550100", "", NumberView.State.ACTIVE, true),
            number("n2", SECOND, "Instagram", NumberView.State.ACTIVE, false),
            number("n3", "+16465550177", "", NumberView.State.BUYING, false),
            number("n4", "+19175550111", "Old flyer", NumberView.State.RELEASED, false)));
    public List<AvailableNumber> available = List.of(
            new AvailableNumber("+12125550141", "New York, NY", new Money(115, "USD")),
            new AvailableNumber("+12125550142", "New York, NY", new Money(115, "USD")),
            new AvailableNumber("+13325550143", null, null));

    private static NumberView number(String id, String phone, String label, NumberView.State state, boolean main) {
        return new NumberView(
                SampleSalon.id(id),
                phone,
                label,
                state,
                main,
                SampleSalon.at(SampleSalon.DAY.minusDays(200), 9, 0),
                state == NumberView.State.RELEASED ? SampleSalon.at(SampleSalon.DAY.minusDays(3), 9, 0) : null);
    }

    /** For the view models; what they do not ask of it is not there. */
    public DeskServer server() {
        return new DeskServer(
                none(CallsApi.class),
                none(Recordings.class),
                none(WorklistApi.class),
                none(ColleaguesApi.class),
                this,
                this,
                salon());
    }

    private static <T> T none(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, method, args) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    private TenantApi salon() {
        return (TenantApi) Proxy.newProxyInstance(
                TenantApi.class.getClassLoader(), new Class<?>[] {TenantApi.class}, (p, method, args) -> {
                    door(method.getName());
                    if (method.getName().equals("changeSettings")) {
                        settings = (SalonSettings) args[1];
                    }
                    return settings;
                });
    }

    private void door(String what) {
        asked.add(what);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public List<AnsweringRules> rules() {
        door("rules");
        return List.copyOf(rules);
    }

    @Override
    public AnsweringRules change(String line, @Nullable String version, AnsweringRules request) {
        door("change " + line + " " + version);
        String of = line.equals(DEFAULT_LINE) ? null : line;
        AnsweringRules changed = request.of(of, Long.parseLong(version) + 1);
        rules.removeIf(r -> Objects.equals(r.line(), of));
        rules.add(changed);
        return changed;
    }

    @Override
    public void reset(String line) {
        door("reset " + line);
        rules.removeIf(r -> line.equals(r.line()));
    }

    @Override
    public Disclosure disclosure() {
        door("disclosure");
        return disclosure;
    }

    @Override
    public Disclosure changeDisclosure(@Nullable String version, DisclosureRequest request) {
        door("disclose " + request.alwaysRecording() + " " + request.alwaysAssistant());
        disclosure = new Disclosure(
                disclosure.version() + 1,
                request.alwaysRecording(),
                request.alwaysAssistant(),
                disclosure.law(),
                request.alwaysAssistant() ? disclosure.sentence() : "This call may be recorded.");
        return disclosure;
    }

    @Override
    public Page<BlockedCaller> blocked(int page, int size) {
        door("blocked");
        return SampleAssistant.page(callers);
    }

    @Override
    public BlockedCaller block(NewBlockedCaller request) {
        door("block " + request.phone() + " " + request.treatment());
        BlockedCaller fresh = new BlockedCaller(
                SampleSalon.id("new"), "+12125550170", request.treatment(), request.note(), SampleSalon.at(10, 42));
        callers.addFirst(fresh);
        return fresh;
    }

    @Override
    public void unblock(UUID id) {
        door("unblock");
        callers.removeIf(c -> c.id().equals(id));
    }

    @Override
    public Page<NumberView> list(int page, int size) {
        door("numbers");
        return SampleAssistant.page(numbers);
    }

    @Override
    public List<AvailableNumber> available(
            @Nullable String country, @Nullable String areaCode, @Nullable String contains) {
        door("available " + areaCode + " " + contains);
        return available;
    }

    @Override
    public NumberView buy(NumberOrder order) {
        door("buy " + order.phone() + " " + order.label());
        NumberView bought = number(
                "bought", order.phone(), order.label() == null ? "" : order.label(), NumberView.State.ACTIVE, false);
        numbers.addFirst(bought);
        return bought;
    }

    @Override
    public NumberView makeMain(UUID id) {
        door("main");
        return numbers.getFirst();
    }

    @Override
    public void release(UUID id) {
        door("release");
        numbers.replaceAll(
                n -> n.id().equals(id) ? number("n2", SECOND, n.label(), NumberView.State.RELEASED, false) : n);
    }
}
