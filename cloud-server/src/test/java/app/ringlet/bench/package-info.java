/** The benchmarks: the production jar as a process of its own, loaded over real HTTP and WebSocket from this one. */
@NullMarked
package app.ringlet.bench;

import org.jspecify.annotations.NullMarked;
