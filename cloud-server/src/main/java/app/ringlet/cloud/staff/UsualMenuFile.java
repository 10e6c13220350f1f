package app.ringlet.cloud.staff;

import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.ResourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code usual-menu.json}: prices in US dollars, and how they are in other currencies. */
record UsualMenuFile(
        Map<String, Scale> currencies, List<Thing> resources, List<Category> categories, List<AddOn> addOns) {

    private static final ClassPathResource FILE = new ClassPathResource("menu/usual-menu.json");

    static UsualMenuFile read() {
        try (InputStream in = FILE.getInputStream()) {
            return JsonMapper.shared().readValue(in, UsualMenuFile.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A currency that the file does not name has the dollar's figures. @param currency ISO 4217 */
    Prices pricesIn(String currency) {
        return new Prices(
                currencies.getOrDefault(currency, new Scale(BigDecimal.ONE, BigDecimal.ONE)),
                Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    /** @param factor times the dollar's figure. @param step what prices are a multiple of */
    record Scale(BigDecimal factor, BigDecimal step) {}

    /** @param key what {@link Entry#needs} calls it */
    record Thing(String key, String name, ResourceKind kind, List<String> units) {}

    record Category(String name, String color, List<Entry> services) {}

    /** @param minutes active, processing, finishing. @param buffers before and after */
    record Entry(
            String name,
            List<String> synonyms,
            List<Integer> minutes,
            List<Integer> buffers,
            Map<String, List<PhaseKind>> needs,
            BigDecimal price,
            BigDecimal deposit) {

        Entry(
                String name,
                List<String> synonyms,
                List<Integer> minutes,
                @Nullable List<Integer> buffers,
                Map<String, List<PhaseKind>> needs,
                BigDecimal price,
                @Nullable BigDecimal deposit) {
            this.name = name;
            this.synonyms = synonyms;
            this.minutes = minutes;
            this.buffers = buffers == null ? List.of(0, 0) : buffers;
            this.needs = needs;
            this.price = price;
            this.deposit = deposit == null ? BigDecimal.ZERO : deposit;
        }
    }

    /** @param services names of what it goes with; none for all */
    record AddOn(
            String name,
            List<String> synonyms,
            int minutes,
            PhaseKind phase,
            List<String> services,
            BigDecimal price) {}

    /** One currency's. */
    record Prices(Scale scale, int digits) {

        long minor(BigDecimal dollars) {
            return dollars.multiply(scale.factor)
                    .divide(scale.step, 0, RoundingMode.HALF_UP)
                    .multiply(scale.step)
                    .movePointRight(digits)
                    .longValueExact();
        }
    }
}
