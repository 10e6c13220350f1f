package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the vendor writes it: snake case, nulls included, dates in RFC 2822; independent of the server's own settings. */
final class Shapes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

    private Shapes() {}

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Names and values in turn; values may be null. */
    static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    static @Nullable String date(@Nullable Instant at) {
        return at == null ? null : RFC_2822.format(at.atOffset(ZoneOffset.UTC));
    }

    static String uri(Account account, String rest) {
        return "/2010-04-01/Accounts/" + account.sid() + "/" + rest;
    }

    /** One page of a list, under the name that the resource has. */
    static String page(String name, List<Map<String, @Nullable Object>> all, String uri, Map<String, String> query) {
        int size = Math.clamp(number(query.get("PageSize"), 50), 1, 1000);
        int page = Math.max(0, number(query.get("Page"), 0));
        int from = Math.min(all.size(), page * size);
        int to = Math.min(all.size(), from + size);
        String at = uri + "?PageSize=" + size + "&Page=";
        return json(map(
                name,
                all.subList(from, to),
                "page",
                page,
                "page_size",
                size,
                "start",
                from,
                "end",
                Math.max(from, to - 1),
                "uri",
                at + page,
                "first_page_uri",
                at + 0,
                "next_page_uri",
                to < all.size() ? at + (page + 1) : null,
                "previous_page_uri",
                page > 0 ? at + (page - 1) : null));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null || !text.matches("\\d{1,6}") ? otherwise : Integer.parseInt(text);
    }
}
