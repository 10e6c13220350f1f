package app.ringlet.cloud.platform;

import app.ringlet.protocol.Page;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The one way in which lists are cut into pages. */
public final class Pages {

    /** The most that one page holds. */
    public static final int MAX_SIZE = 200;

    private Pages() {}

    /** @throws Refusal {@code invalid_field} for a page below 0 or beyond all that can be, or a size outside 1 to {@value #MAX_SIZE} */
    public static Pageable request(int page, int size, Sort sort) {
        if (page < 0) {
            throw Refusal.ofField("page", "Pages are counted from 0.");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw Refusal.ofField("size", "A page holds 1 to " + MAX_SIZE + " items.");
        }
        if ((long) page * size > Integer.MAX_VALUE) {
            throw Refusal.ofField("page", "There are not so many pages.");
        }
        return PageRequest.of(page, size, sort);
    }

    /** A page of what is in memory already. */
    public static <V> Page<V> cut(List<V> all, int page, int size) {
        Pageable wanted = request(page, size, Sort.unsorted());
        return new Page<>(all.stream().skip(wanted.getOffset()).limit(size).toList(), page, size, all.size());
    }

    public static <E, V> Page<V> of(org.springframework.data.domain.Page<E> found, Function<? super E, V> view) {
        return new Page<>(
                found.getContent().stream().map(view).toList(),
                found.getNumber(),
                found.getSize(),
                found.getTotalElements());
    }
}
