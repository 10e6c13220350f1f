package app.ringlet.protocol;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page number of this page, from 0
 * @param size the page size that was asked for, 1 to 200
 * @param total how many items there are on all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
