package app.ringlet.eval.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param phone E.164; absent if withheld
 * @param name as it should stand in the book
 * @param language BCP 47, two letters
 * @param callback the number they give when they are asked for one
 * @param patience turns after which they hang up
 */
public record Person(
        @Nullable String phone, String name, String language, String callback, Manner manner, int patience) {

    /** How they speak. */
    public enum Manner {
        PLAIN,
        TERSE,
        CHATTY,
        HESITANT,
        POLITE,
        IMPATIENT
    }

    /** Nobody has this number before a scenario gives it to somebody. */
    private static final String UNKNOWN = "+19175550199";

    static Person of(Fields fields) {
        String phone = String.valueOf(fields.textOr("phone", UNKNOWN));
        boolean withheld = phone.equalsIgnoreCase("withheld");
        if (!withheld && !phone.matches("\\+[1-9]\\d{6,14}")) {
            throw fields.problem("phone", "must be such as +19175550110, or withheld");
        }
        Person person = new Person(
                withheld ? null : phone,
                String.valueOf(fields.textOr("name", "Jamie Lee")),
                String.valueOf(fields.textOr("language", "en")),
                String.valueOf(fields.textOr("callback", withheld ? UNKNOWN : phone)),
                fields.oneOf("manner", Manner.class, Manner.PLAIN),
                fields.number("patience", 18));
        fields.end();
        return person;
    }
}
