/** The assistant's own voice, speech to speech: the caller's audio goes to a model, whose audio goes to the caller as far as the guard lets it. */
@NullMarked
package app.ringlet.cloud.calls.realtime;

import org.jspecify.annotations.NullMarked;
