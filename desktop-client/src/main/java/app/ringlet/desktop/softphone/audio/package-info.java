/** Sound between the machine's devices and 20 ms frames of µ-law: no toolkit, no network, tested without a device. */
@NullMarked
package app.ringlet.desktop.softphone.audio;

import org.jspecify.annotations.NullMarked;
