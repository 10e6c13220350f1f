package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is to stand on the menu. What is absent is 0 or none. Minutes are multiples of 5.
 *
 * @param position order within its category, 0 to 9999
 * @param synonyms what callers call it; 2,000 characters in all
 * @param activeMinutes with the employee's hands on; 5 to 480, as is the sum of the three phases
 * @param bufferBeforeMinutes 0 to 120
 * @param bufferAfterMinutes 0 to 120
 * @param needs 5 at most, each of another resource
 * @param price in the salon's currency
 * @param deposit not above the price
 * @param color {@code #rrggbb}
 */
public record ServiceRequest(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotBlank @Size(max = 60) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String category,

        @Nullable Integer position,
        @Nullable @Size(max = 100) List<@NotBlank String> synonyms,
        @NotNull Integer activeMinutes,
        @Nullable Integer processingMinutes,
        @Nullable Integer finishingMinutes,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes,
        @Nullable @Size(max = 5) List<@NotNull @Valid ResourceNeed> needs,
        @NotNull Money price,
        @Nullable Money deposit,
        @NotNull String color) {}
