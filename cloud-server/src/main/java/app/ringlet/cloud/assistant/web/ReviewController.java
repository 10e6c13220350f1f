package app.ringlet.cloud.assistant.web;

import app.ringlet.cloud.assistant.review.Reviews;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.ReviewApi;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReviewController implements ReviewApi {

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    @PreAuthorize("hasAuthority('reports:read') and hasAuthority('calls:read')")
    public AssistantReview review(@Nullable String from, @Nullable String to) {
        return reviews.of(from, to);
    }
}
