/** Sound on the simulated carrier's lines: µ-law at 8 kHz in frames of 20 ms, tones to tell voices apart, and what was heard when. */
@NullMarked
package app.ringlet.simulator.audio;

import org.jspecify.annotations.NullMarked;
