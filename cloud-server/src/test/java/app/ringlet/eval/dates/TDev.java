package app.ringlet.eval.dates;

import app.ringlet.eval.Scored;
import java.nio.file.*;
import java.util.*;

public class TDev {
    public static void main(String[] a) throws Exception {
        DateScorer s = DateScorer.of(Path.of("/work/shared/data/language"));
        System.out.println(s.leftOut());
        for (String set : List.of("DateTimeModel", "duckling"))
            for (boolean h : new boolean[] {false, true}) {
                List<Scored> l = s.scored().stream()
                        .filter(x -> DateHalves.heldOut(x) == h && x.id().startsWith(set))
                        .toList();
                if (!h || a.length > 0)
                    System.out.printf(
                            "%s held=%s %d/%d %.3f%n",
                            set,
                            h,
                            l.stream().filter(Scored::right).count(),
                            l.size(),
                            l.stream().filter(Scored::right).count() / (double) l.size());
                if (!h || (a.length > 1))
                    l.stream()
                            .filter(x -> !x.right())
                            .forEach(x -> System.out.println(
                                    "  " + x.id() + " | " + x.input() + " | " + x.expected() + " | GOT " + x.got()));
            }
    }
}
