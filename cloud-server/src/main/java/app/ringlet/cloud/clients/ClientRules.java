package app.ringlet.cloud.clients;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.NewClient;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be written down about a client, in the one form in which it is kept. */
@Component
public class ClientRules {

    /** What mail servers agree on; whether anybody reads it only a message can tell. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+");

    private static final int MOST_TAGS = 20;
    private static final int EARLIEST_YEAR = 1880;

    private final InstantSource clock;

    ClientRules(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The client as it is kept: stripped, blank fields absent, the number in E.164.
     *
     * @param country where a number without country code is dialled
     * @throws Refusal {@code invalid_field}
     */
    public NewClient checked(NewClient client, String country, ZoneId zone) {
        boolean blocked = Boolean.TRUE.equals(client.blocked());
        String reason = optional("blockedReason", client.blockedReason(), 200);
        if (blocked && reason == null) {
            throw Refusal.ofField("blockedReason", "A client is blocked for a reason.");
        }
        return new NewClient(
                name(client.name()),
                phone(client.phone(), country),
                email(client.email()),
                optional("notes", client.notes(), 4000),
                tags(client.tags()),
                client.preferredEmployeeId(),
                blocked,
                blocked ? reason : null,
                language(client.language()),
                birthday(client.birthday(), zone));
    }

    /** @throws Refusal {@code invalid_field} */
    public static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 120) {
            throw Refusal.ofField("name", "A name has 1 to 120 characters.");
        }
        return stripped;
    }

    /** @throws Refusal {@code invalid_field} */
    static @Nullable String phone(@Nullable String spelling, String country) {
        if (spelling == null || spelling.isBlank()) {
            return null;
        }
        return PhoneNumbers.e164(spelling, country)
                .orElseThrow(() -> Refusal.ofField("phone", "This is not a telephone number."));
    }

    private static @Nullable String email(@Nullable String email) {
        String stripped = optional("email", email, 254);
        if (stripped != null && !ADDRESS.matcher(stripped).matches()) {
            throw Refusal.ofField("email", "This is not an e-mail address.");
        }
        return stripped;
    }

    private static List<String> tags(@Nullable List<String> tags) {
        Set<String> once = new LinkedHashSet<>();
        for (String tag : tags == null ? List.<String>of() : tags) {
            String stripped = tag.strip().replaceAll("\\s+", " ");
            if (stripped.isEmpty() || stripped.length() > 40) {
                throw Refusal.ofField("tags", "A tag has 1 to 40 characters.");
            }
            once.add(stripped);
        }
        if (once.size() > MOST_TAGS) {
            throw Refusal.ofField("tags", "A client has " + MOST_TAGS + " tags at most.");
        }
        return List.copyOf(once);
    }

    private static @Nullable String language(@Nullable String tag) {
        String stripped = optional("language", tag, 35);
        try {
            return stripped == null
                    ? null
                    : new Locale.Builder().setLanguageTag(stripped).build().toLanguageTag();
        } catch (IllformedLocaleException notOne) {
            throw Refusal.ofField("language", "A language is written like en or pt-BR.");
        }
    }

    private @Nullable LocalDate birthday(@Nullable LocalDate day, ZoneId zone) {
        if (day != null && (day.isAfter(LocalDate.ofInstant(clock.instant(), zone)) || day.getYear() < EARLIEST_YEAR)) {
            throw Refusal.ofField("birthday", "Nobody who comes here was born then.");
        }
        return day;
    }

    private static @Nullable String optional(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw Refusal.ofField(field, "This field has " + longest + " characters at most.");
        }
        return stripped.isEmpty() ? null : stripped;
    }
}
