/** The softphone's audio and what goes with it: binary and text frames on {@code /api/v1/media/desk}. */
@NullMarked
package app.ringlet.protocol.media;

import org.jspecify.annotations.NullMarked;
