package app.ringlet.cloud.providers.prompt;

import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.HandOver;
import app.ringlet.protocol.assistant.Tone;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a model is told before the conversation: how to behave, the salon's facts, and what this call knows. */
public final class Instructions {

    private static final int DAYS_SHOWN = 14;
    private static final int MOST_ON_MENU = 200;
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final String TEXT = Wordings.instructions()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));

    private final Dialogue dialogue;
    private final SalonFacts facts;
    private final AssistantSettings assistant;

    private Instructions(Dialogue dialogue) {
        this.dialogue = dialogue;
        this.facts = dialogue.facts();
        this.assistant = facts.assistant();
    }

    /** @param format how the words that are to be said are to be written down; empty for plainly */
    public static String of(Dialogue dialogue, String format) {
        return new Instructions(dialogue).text(format, "written");
    }

    /** The same for a model whose voice the caller hears. */
    public static String spoken(Dialogue dialogue) {
        return new Instructions(dialogue).text("", "spoken");
    }

    private String text(String format, String manner) {
        String name = assistant.name() == null ? "" : "Your name is " + assistant.name() + ".";
        Map<String, String> parts = Map.ofEntries(
                Map.entry("salon", facts.name()),
                Map.entry("name", name),
                Map.entry("language", languages()),
                Map.entry("tone", tone(assistant.tone())),
                Map.entry("person", person(assistant.handOver())),
                Map.entry("confirming", Wordings.of("confirming." + manner)),
                Map.entry("answering", Wordings.of("answering." + manner)),
                Map.entry("format", format),
                Map.entry("facts", salon()),
                Map.entry("currency", facts.currency()),
                Map.entry("menu", menu()),
                Map.entry("addons", addOns()),
                Map.entry("people", people()),
                Map.entry("call", call()));
        return BLANK.matcher(TEXT)
                .replaceAll(blank -> Matcher.quoteReplacement(parts.getOrDefault(blank.group(1), blank.group())));
    }

    private String languages() {
        List<String> names = assistant.languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                .distinct()
                .toList();
        return names.size() == 1
                ? "Speak " + names.getFirst() + "."
                : "Speak " + names.getFirst() + "; if the caller speaks "
                        + String.join(" or ", names.subList(1, names.size())) + ", speak that.";
    }

    private static String tone(Tone tone) {
        return switch (tone) {
            case FORMAL -> "Be courteous and formal.";
            case FRIENDLY -> "Be warm and friendly.";
            case BRISK -> "Be brief: as few words as will do.";
        };
    }

    private static String person(HandOver rules) {
        int times = rules.afterMisunderstandings();
        String lost = times == 1 ? "once" : times + " times in a row";
        return "If you have not understood the caller " + lost + ", use transfer. "
                + (rules.onComplaint()
                        ? "If the caller complains, use transfer. "
                        : "If the caller complains, say that you are sorry and use take_message. ")
                + "If there is an emergency, tell the caller to ring the emergency number at once"
                + (rules.onEmergency() ? ", and use transfer." : ".");
    }

    private String salon() {
        List<String> lines = new ArrayList<>();
        lines.add("Now: " + day(facts.today()) + " " + facts.local().format(DateTimeFormatter.ofPattern("HH:mm"))
                + ", time zone " + facts.zone() + ", country " + facts.country());
        lines.add("Telephone: " + (facts.phone() == null ? "none" : facts.phone()));
        lines.add("Usual hours: "
                + Arrays.stream(DayOfWeek.values())
                        .map(d -> d.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                                + hours(facts.openings().usually(d)))
                        .collect(Collectors.joining(", ")));
        String days = facts.today()
                .datesUntil(facts.today().plusDays(DAYS_SHOWN))
                .filter(d -> !facts.isUsual(d))
                .map(d -> day(d) + " " + hours(facts.openings().on(d)))
                .collect(Collectors.joining(", "));
        lines.add("Other hours in the next two weeks: " + (days.isEmpty() ? "none" : days));
        lines.add("Bookable up to " + facts.rules().horizonDays() + " days ahead, and no later than "
                + facts.rules().leadMinutes() + " minutes before.");
        lines.add(
                facts.rules().cancellationHours() == 0
                        ? "Cancelling is free at any time."
                        : "A cancellation is late within " + facts.rules().cancellationHours()
                                + " hours of the appointment.");
        lines.add("You may: "
                + assistant.acts().stream()
                        .map(a -> a.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ". For anything else there are the salon's people.");
        return String.join("\n", lines);
    }

    private static String hours(List<app.ringlet.protocol.salon.Hours> hours) {
        return hours.isEmpty()
                ? "closed"
                : hours.stream().map(h -> h.opens() + "-" + h.closes()).collect(Collectors.joining(" and "));
    }

    static String day(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + date;
    }

    private String menu() {
        return facts.services().stream()
                .limit(MOST_ON_MENU)
                .map(Instructions::service)
                .collect(Collectors.joining("\n"));
    }

    private static String service(ServiceView service) {
        String called = service.synonyms().isEmpty() ? "" : ", also called " + String.join(", ", service.synonyms());
        return service.id() + " " + service.name() + ", " + service.totalMinutes() + " minutes, "
                + amount(service.price()) + called;
    }

    private String addOns() {
        String all =
                facts.addOns().stream().limit(MOST_ON_MENU).map(this::addOn).collect(Collectors.joining("\n"));
        return all.isEmpty() ? "none" : all;
    }

    private String addOn(AddOnView addOn) {
        String with = addOn.serviceIds().isEmpty()
                ? "any service"
                : addOn.serviceIds().stream()
                        .flatMap(id -> facts.service(id).stream())
                        .map(ServiceView::name)
                        .collect(Collectors.joining(", "));
        return addOn.id() + " " + addOn.name() + ", " + addOn.minutes() + " minutes, " + amount(addOn.price())
                + ", with " + with;
    }

    private String people() {
        return facts.employees().stream().map(this::person).collect(Collectors.joining("\n"));
    }

    private String person(SalonFacts.Employee person) {
        boolean all =
                facts.services().stream().allMatch(s -> person.serviceIds().contains(s.id()));
        String can = all
                ? "everything"
                : facts.services().stream()
                        .filter(s -> person.serviceIds().contains(s.id()))
                        .map(ServiceView::name)
                        .collect(Collectors.joining(", "));
        return person.id() + " " + person.name() + ": " + can;
    }

    private String call() {
        ConversationState state = dialogue.state();
        ToolAnswers answers = new ToolAnswers(facts);
        KnownClient client = state.client();
        HoldView hold = state.hold();
        List<String> lines = new ArrayList<>();
        lines.add(
                client == null
                        ? "The caller is not known to the salon."
                        : "The caller is " + Spoken.plain(client.name()) + ".");
        lines.add(
                dialogue.call().callerPhone() == null
                        ? "Their number is withheld: ask for one to call back on before you book."
                        : "They call from " + dialogue.call().callerPhone() + ".");
        lines.add("Offered to the caller so far: "
                + ToolAnswers.json(state.offered().stream().map(answers::slot).toList()));
        lines.add("Held for the caller: " + (hold == null ? "nothing" : ToolAnswers.json(answers.slot(Slot.of(hold)))));
        lines.add("The caller's appointments that were looked up: "
                + ToolAnswers.json(
                        state.seen().stream().map(answers::appointment).toList()));
        lines.add("Done in this call: "
                + state.committed().stream()
                        .map(c -> c.kind().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
        return String.join("\n", lines);
    }

    static String amount(Money money) {
        int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(money.minor(), digits).toPlainString();
    }
}
