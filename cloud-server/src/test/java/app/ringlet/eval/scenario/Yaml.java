package app.ringlet.eval.scenario;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every value is the words that stand there: 14:00 is no number, and "on" and "no" are words. */
public final class Yaml {

    private Yaml() {}

    /** @throws BadScenario if it is no YAML */
    public static @Nullable Object read(String file, String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        try {
            return new org.yaml.snakeyaml.Yaml(
                            new SafeConstructor(limits), new Representer(unused), unused, limits, new Words())
                    .load(text);
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : "line " + (e.getProblemMark().getLine() + 1);
            throw new BadScenario(file, line, e.getProblem());
        } catch (YAMLException e) {
            throw new BadScenario(file, "", String.valueOf(e.getMessage()));
        }
    }

    private static final class Words extends Resolver {
        private static final Pattern NOTHING = Pattern.compile("^(?:~|null| )$");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NOTHING, "~n\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
