package app.ringlet.cloud.platform.logging;

import java.util.regex.Pattern;

/** What is looked for in log lines, where a word begins. None of them backtracks further than a number is long. */
final class Patterns {

    private static final String AFTER = "(?![0-9A-Za-z])";

    private static final String UUID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}" + AFTER;
    /** The carrier's ids. */
    private static final String SID = "[A-Z]{2}[0-9a-f]{32}" + AFTER;

    private static final String TIME = "(?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?:[T"
            + " ][0-2]\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?"
            + AFTER;

    static final Pattern ID_OR_TIME = Pattern.compile(UUID + "|" + SID + "|" + TIME);

    private static final String INTERNATIONAL = "(?:\\+|%2[Bb]|00)(?:\\d{8,15}|(?:[ ().\\-/]{0,2}\\d){7,15})(?!\\d)";
    private static final String NORTH_AMERICAN =
            "(?:1[ .-]?)?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[ .-])\\d{3}[ .-]?\\d{4}" + AFTER;
    private static final String AFTER_TRUNK = "\\(?0\\d{1,4}\\)?(?:[ .-]\\d{2,4}){1,4}" + AFTER;
    private static final String LOCAL = "[2-9]\\d\\d[-.]\\d{4}" + AFTER;
    /** Without spaces: 13 digits that begin with 1 are a time in milliseconds. */
    private static final String DIGITS = "(?:1[2-9]\\d{9}|[2-9]\\d{9,14}|0[1-9]\\d{7,13})" + AFTER;

    static final Pattern PHONE = Pattern.compile(
            String.join("|", UUID, SID, TIME, INTERNATIONAL, NORTH_AMERICAN, AFTER_TRUNK, DIGITS, LOCAL));

    static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._+'-]{1,64}+(?:@|%40)(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}[\\p{L}\\p{N}-]{2,63}");

    static final Pattern KNOWN_TOKEN = Pattern.compile("(?i:bearer|basic)[ +][A-Za-z0-9._~+/=-]{6,}+"
            + "|" + "eyJ[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+){0,4}"
            + "|" + "(?:rk|sk|pk|whsec|otpauth)(?:_|-|://)[^\\s\"'<>,;)}\\]]{8,}+");

    static final Pattern NAMED_SECRET =
            Pattern.compile("(?<=(?i:password|passwd|secret|token|api[_-]?key|authorization|signature|otp))"
                    + "((?:\\\\?\")?[=:] ?(?:\\\\?\")|=)(?!\\[)[^\\s\"\\\\&,;)}\\]]++");

    static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_-]{24,}+");

    /** What a database says of a key that is there twice. */
    static final Pattern STORED_VALUE = Pattern.compile("(Duplicate entry ')(?:[^'\\n]|'(?! for key))*+'");

    private Patterns() {}
}
