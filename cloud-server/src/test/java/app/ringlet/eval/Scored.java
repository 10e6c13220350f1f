package app.ringlet.eval;

/**
 * One case of the evaluation, as its row in the report has it.
 *
 * @param set which collection it is of: {@code dates}, {@code acts}, {@code intents}, {@code calls.clean} ...
 * @param id within the set
 * @param input what was said
 * @param expected what should have been understood or done, in words that compare
 * @param got what was
 */
public record Scored(String set, String id, String input, String expected, String got, boolean right) {}
