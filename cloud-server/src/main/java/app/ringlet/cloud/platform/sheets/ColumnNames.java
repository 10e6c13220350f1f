package app.ringlet.cloud.platform.sheets;

import app.ringlet.cloud.platform.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What programs call the columns. Case, spaces and signs count for nothing. */
public final class ColumnNames {

    private final Map<String, String> columns = new HashMap<>();

    private ColumnNames() {}

    public static ColumnNames none() {
        return new ColumnNames();
    }

    /** The columns by which a person is known: {@code name}, {@code first}, {@code last}, {@code phone}, {@code email}. */
    public ColumnNames ofPerson() {
        return and("name", "name", "full name", "client", "client name", "customer", "customer name", "guest")
                .and("first", "first name", "given name", "forename", "client first name")
                .and("last", "last name", "surname", "family name", "client last name")
                .and(
                        "phone",
                        "phone",
                        "phone number",
                        "mobile",
                        "mobile phone",
                        "mobile number",
                        "cell",
                        "cell phone",
                        "telephone",
                        "tel",
                        "contact number",
                        "client phone")
                .and("email", "email", "e-mail", "mail", "email address", "client email");
    }

    public ColumnNames and(String column, String... names) {
        for (String name : names) {
            columns.put(plain(name), column);
        }
        return this;
    }

    /** Which column something is a name of; empty for none. */
    public String column(String name) {
        return columns.getOrDefault(plain(name), "");
    }

    /** @throws Refusal {@code invalid_field} if two columns are the same, or none is known */
    Map<Integer, String> places(List<String> head) {
        Map<Integer, String> places = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            String column = column(head.get(i));
            if (!column.isEmpty() && places.containsValue(column)) {
                throw Refusal.ofField("file", "Two columns of the file both mean \"" + column + "\".");
            }
            if (!column.isEmpty()) {
                places.put(i, column);
            }
        }
        if (places.isEmpty()) {
            String known = columns.values().stream().distinct().sorted().collect(Collectors.joining(", "));
            throw Refusal.ofField("file", "The first row names no column that is known. Known are: " + known + ".");
        }
        return places;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
