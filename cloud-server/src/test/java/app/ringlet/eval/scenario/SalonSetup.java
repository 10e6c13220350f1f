package app.ringlet.eval.scenario;

import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.salon.DayHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The salon that is called.
 *
 * @param deskAnswers whether somebody takes the telephone at the desk when it rings
 * @param languages BCP 47, the salon's own first
 * @param mayNot what the assistant must leave to people
 * @param knowledge what callers ask and what the salon says to it, question to answer
 */
public record SalonSetup(
        String name,
        ZoneId zone,
        String country,
        String currency,
        List<DayHours> hours,
        List<Service> services,
        List<AddOn> addOns,
        List<Person> staff,
        List<Closed> closed,
        boolean holidays,
        boolean deskAnswers,
        boolean texts,
        int cancellationHours,
        List<String> languages,
        List<AllowedAct> mayNot,
        Map<String, List<String>> knowledge) {

    /** Of the menu; {@code price} in whole units of the currency. */
    public record Service(
            String name, String category, List<String> also, int minutes, int processing, int finishing, int price) {}

    /** Of the menu. */
    public record AddOn(String name, List<String> also, int minutes, int price) {}

    /** Of the staff. @param does names of services; empty for all. @param off dates on which they are away */
    public record Person(String name, List<String> does, List<DayHours> hours, List<LocalDate> off) {}

    /** Days on which nobody works, both included. */
    public record Closed(LocalDate from, LocalDate to, String reason) {}

    static SalonSetup of(Fields fields) {
        List<DayHours> hours = hours(fields.children("hours"));
        if (hours.isEmpty()) {
            throw fields.problem("hours", "are required");
        }
        SalonSetup salon = new SalonSetup(
                fields.text("name"),
                zone(fields),
                String.valueOf(fields.textOr("country", "US")),
                String.valueOf(fields.textOr("currency", "USD")),
                hours,
                fields.children("services").stream().map(SalonSetup::service).toList(),
                fields.children("add-ons").stream().map(SalonSetup::addOn).toList(),
                fields.children("staff").stream().map(f -> person(f, hours)).toList(),
                fields.children("closed").stream().map(SalonSetup::closed).toList(),
                fields.flag("holidays", false),
                fields.flag("desk-answers", false),
                fields.flag("texts", true),
                fields.number("cancellation-hours", 24),
                languages(fields),
                fields.someOf("may-not", AllowedAct.class),
                fields.child("knowledge").phrases());
        if (salon.services.isEmpty() || salon.staff.isEmpty()) {
            throw fields.problem(salon.services.isEmpty() ? "services" : "staff", "are required");
        }
        for (Person person : salon.staff) {
            person.does.forEach(name -> salon.check(fields, "staff", name));
        }
        fields.end();
        return salon;
    }

    /** @throws BadScenario if there is no such service */
    void check(Fields fields, String field, String service) {
        if (services.stream().noneMatch(s -> s.name.equals(service))) {
            throw fields.problem(
                    field,
                    "\"" + service + "\" is no service of this salon; it has "
                            + services.stream().map(Service::name).toList());
        }
    }

    /** @throws BadScenario if nobody is called so */
    void checkPerson(Fields fields, String field, @Nullable String name) {
        if (name != null && staff.stream().noneMatch(p -> p.name.equals(name))) {
            throw fields.problem(
                    field,
                    "\"" + name + "\" does not work in this salon; there are "
                            + staff.stream().map(Person::name).toList());
        }
    }

    private static List<String> languages(Fields fields) {
        List<String> languages = fields.texts("languages");
        for (String language : languages) {
            if (!language.matches("(en|es|fr|de|pt)(-[A-Z]{2})?")) {
                throw fields.problem("languages", "must be of en, es, fr, de and pt, not \"" + language + "\"");
            }
        }
        return languages.isEmpty() ? List.of("en") : languages;
    }

    private static ZoneId zone(Fields fields) {
        String id = String.valueOf(fields.textOr("time-zone", "America/New_York"));
        try {
            return ZoneId.of(id);
        } catch (java.time.DateTimeException e) {
            throw fields.problem("time-zone", "must be one such as America/New_York, not \"" + id + "\"");
        }
    }

    private static List<DayHours> hours(List<Fields> blocks) {
        List<DayHours> hours = new ArrayList<>();
        for (Fields block : blocks) {
            LocalTime from = block.time("from");
            LocalTime to = block.time("to");
            List<DayOfWeek> days = block.someOf("days", DayOfWeek.class);
            if (from == null || to == null || days.isEmpty()) {
                throw block.problem(days.isEmpty() ? "days" : from == null ? "from" : "to", "is required");
            }
            days.forEach(day -> hours.add(new DayHours(day, from, to)));
            block.end();
        }
        return hours;
    }

    private static Service service(Fields fields) {
        Service service = new Service(
                fields.text("name"),
                String.valueOf(fields.textOr("category", "Hair")),
                fields.texts("also"),
                fields.number("minutes", 30),
                fields.number("processing", 0),
                fields.number("finishing", 0),
                fields.number("price", 0));
        fields.end();
        return service;
    }

    private static AddOn addOn(Fields fields) {
        AddOn addOn = new AddOn(
                fields.text("name"), fields.texts("also"), fields.number("minutes", 15), fields.number("price", 0));
        fields.end();
        return addOn;
    }

    private static Person person(Fields fields, List<DayHours> salons) {
        List<DayHours> own = hours(fields.children("hours"));
        Person person =
                new Person(fields.text("name"), fields.texts("does"), own.isEmpty() ? salons : own, fields.days("off"));
        fields.end();
        return person;
    }

    private static Closed closed(Fields fields) {
        LocalDate from = fields.day("from");
        LocalDate to = fields.day("to");
        if (from == null) {
            throw fields.problem("from", "is required");
        }
        Closed closed = new Closed(from, to == null ? from : to, String.valueOf(fields.textOr("reason", "Closed")));
        fields.end();
        return closed;
    }
}
