package app.ringlet.cloud.receptionist.language;

import app.ringlet.cloud.receptionist.language.Tokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stays as it is in a sentence that is put into English: people's names, and the menu's by whole names. */
public final class Names {

    public static final Names NONE = new Names(Set.of(), Set.of());

    private final Set<String> people = new HashSet<>();
    private final Set<List<String>> whole = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    private int longest = 1;

    /**
     * @param people any word of these is a name, if it is none of the language's commonest words
     * @param things a name only as a whole; their single words are known all the same
     */
    public Names(Collection<String> people, Collection<String> things) {
        people.forEach(name -> this.people.addAll(keys(name)));
        for (String thing : things) {
            List<String> keys = keys(thing);
            if (!keys.isEmpty()) {
                whole.add(keys);
                parts.addAll(keys);
                longest = Math.max(longest, keys.size());
            }
        }
    }

    private static List<String> keys(String text) {
        return Tokens.of(text).stream().map(Token::key).toList();
    }

    /** How many tokens of a name begin there; 0 for none. */
    int at(List<Token> tokens, int from, Lexicon lexicon) {
        List<String> keys = new ArrayList<>();
        int length = 0;
        for (int i = from; i < Math.min(tokens.size(), from + longest); i++) {
            keys.add(tokens.get(i).key());
            length = whole.contains(keys) ? keys.size() : length;
        }
        Token first = tokens.get(from);
        return length == 0 && people.contains(first.key()) && !lexicon.isCommon(first) ? 1 : length;
    }

    boolean isPart(Token token) {
        return parts.contains(token.key()) || people.contains(token.key());
    }
}
