/** Finding the answer to a question in what a salon has written down. */
@NullMarked
package app.ringlet.cloud.assistant.search;

import org.jspecify.annotations.NullMarked;
