package app.ringlet.cloud.calls.rules;

import app.ringlet.protocol.calls.Disclosure.Law;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What callers must be told, by country and region. A default to be on the safe side and no legal advice: where consent of all sides is
 * asked for, staying on the line after having been told is taken for it. Where nothing is known, recording is told.
 */
final class DisclosureLaw {

    private static final String EU_AI = "Regulation (EU) 2024/1689 (AI Act), Art. 50(1)";
    private static final String EU = "GDPR, Art. 13; " + EU_AI;

    private static final Law ELSEWHERE =
            new Law(true, false, "Nothing is known of the law there; told to be on the safe side");

    private static final Law USA = new Law(
            true,
            false,
            "Some states want everybody's consent, and callers may be there: Cal. Penal Code § 632 and others");

    private static final Map<String, Law> KNOWN = Map.ofEntries(
            Map.entry("US", USA),
            Map.entry("US-CO", assisted("Colo. Rev. Stat. § 6-1-1704; for recording " + USA.source())),
            Map.entry("US-ME", assisted("10 Me. Rev. Stat. § 1500-DD; for recording " + USA.source())),
            Map.entry("CA", recorded("PIPEDA, Schedule 1, 4.3")),
            Map.entry("GB", recorded("UK GDPR, Art. 13")),
            Map.entry("AU", recorded("Telecommunications (Interception and Access) Act 1979, s. 7")),
            Map.entry("NZ", recorded("Privacy Act 2020, s. 22, principle 3")),
            Map.entry("CH", recorded("Swiss Criminal Code, Art. 179ter")),
            Map.entry("NO", recorded("GDPR, Art. 13")),
            Map.entry("IS", recorded("GDPR, Art. 13")),
            Map.entry("LI", recorded("GDPR, Art. 13")),
            Map.entry("BR", recorded("Lei 13.709/2018 (LGPD), Art. 9")),
            Map.entry("MX", recorded("Ley Federal de Protección de Datos Personales en Posesión de los Particulares")),
            Map.entry("KR", assisted("AI Basic Act, Art. 31; Personal Information Protection Act, Art. 15")),
            Map.entry("DE", assisted("§ 201 StGB; " + EU)),
            Map.entry("AT", assisted("§ 120 StGB (AT); " + EU)),
            Map.entry("FR", assisted("Code pénal, Art. 226-1; " + EU)),
            Map.entry("PT", assisted("Código Penal, Art. 199; " + EU)));

    private static final Map<String, Law> UNION = Arrays.stream(
                    ("BE BG CY CZ DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL RO SE SI SK").split(" "))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), country -> assisted(EU)));

    private DisclosureLaw() {}

    /** @param country ISO 3166-1 alpha-2. @param region ISO 3166-2 without the country, parts of it after a dash; absent if it is not known */
    static Law of(String country, @Nullable String region) {
        String state = region == null ? "" : region.split("-")[0].toUpperCase(Locale.ROOT);
        Law ofCountry = KNOWN.getOrDefault(country, UNION.getOrDefault(country, ELSEWHERE));
        return KNOWN.getOrDefault(country + "-" + state, ofCountry);
    }

    private static Law recorded(String source) {
        return new Law(true, false, source);
    }

    private static Law assisted(String source) {
        return new Law(true, true, source);
    }
}
