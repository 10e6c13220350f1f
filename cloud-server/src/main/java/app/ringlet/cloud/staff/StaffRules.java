package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.HoursRules;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Hours;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said of an employee. */
final class StaffRules {

    /** In days. */
    static final int LONGEST_TIME_OFF = 366;

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LAST_POSITION = 9999;
    private static final int MOST_SKILLS = 200;
    private static final int CELL = 5;
    private static final int LONGEST = 480;
    private static final long DEAREST = 100_000_000;

    private StaffRules() {}

    static void checkPerson(String name, String color, int position) {
        if (name.isBlank() || name.length() > 120) {
            throw Refusal.ofField("name", "A name has 1 to 120 characters.");
        }
        if (!COLOR.matcher(color).matches()) {
            throw Refusal.ofField("color", "A colour is written #rrggbb.");
        }
        if (position < 0 || position > LAST_POSITION) {
            throw Refusal.ofField("position", "A position is 0 to " + LAST_POSITION + ".");
        }
    }

    /** Whole ledger cells, and nobody works twice at one time or has a break when they do not work. */
    static void checkWeek(List<DayHours> hours, List<DayHours> breaks) {
        HoursRules.checkWeek("hours", hours);
        HoursRules.checkWeek("breaks", breaks);
        for (int i = 0; i < breaks.size(); i++) {
            DayHours pause = breaks.get(i);
            boolean within = hours.stream()
                    .anyMatch(h -> h.day() == pause.day()
                            && h.opensMinute() <= pause.opensMinute()
                            && pause.closesMinute() <= h.closesMinute());
            if (!within) {
                throw Refusal.ofField("breaks[" + i + "]", "A break lies within a shift.");
            }
        }
    }

    static void checkTimeOff(Instant start, Instant end, Salon salon) {
        CalendarDates.check("start", salon.today(start));
        CalendarDates.check("end", salon.today(end));
        if (!start.isBefore(end)) {
            throw Refusal.ofField("end", "Time off ends after it starts.");
        }
        if (Duration.between(start, end).toDays() > LONGEST_TIME_OFF) {
            throw Refusal.ofField("end", "Time off is " + LONGEST_TIME_OFF + " days at most.");
        }
    }

    static void checkDay(List<Hours> hours) {
        HoursRules.checkDay("hours", hours);
    }

    /** @param menu those of the services that exist */
    static void checkSkills(List<Skill> skills, Map<UUID, ServiceView> menu, String currency) {
        if (skills.size() > MOST_SKILLS) {
            throw Refusal.ofField("skills", "An employee does " + MOST_SKILLS + " services at most.");
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < skills.size(); i++) {
            String field = "skills[" + i + "].";
            Skill skill = skills.get(i);
            ServiceView service = menu.get(skill.serviceId());
            if (service == null) {
                throw Refusal.notFound("service", field + "serviceId");
            }
            if (!seen.add(skill.serviceId())) {
                throw Refusal.ofField(field + "serviceId", "A service is named once.");
            }
            int total = minutes(field + "activeMinutes", skill.activeMinutes(), service.activeMinutes(), CELL)
                    + minutes(field + "processingMinutes", skill.processingMinutes(), service.processingMinutes(), 0)
                    + minutes(field + "finishingMinutes", skill.finishingMinutes(), service.finishingMinutes(), 0);
            if (total > LONGEST) {
                throw Refusal.ofField(field + "activeMinutes", "A service takes " + LONGEST / 60 + " hours at most.");
            }
            price(field + "price", skill.price(), currency);
        }
    }

    private static int minutes(String field, @Nullable Integer own, int onTheMenu, int least) {
        if (own == null) {
            return onTheMenu;
        }
        if (own < least || own > LONGEST || own % CELL != 0) {
            throw Refusal.ofField(
                    field, "Minutes are " + least + " to " + LONGEST + " and a multiple of " + CELL + ".");
        }
        return own;
    }

    private static void price(String field, @Nullable Money price, String currency) {
        if (price == null) {
            return;
        }
        if (!price.currency().equals(currency)) {
            throw Refusal.ofField(field, "The salon's prices are in " + currency + ".");
        }
        if (price.minor() < 0 || price.minor() > DEAREST) {
            throw Refusal.ofField(field, "A price is not below zero, and not in the millions.");
        }
    }
}
