/** Vapi as another way in: what its assistants' calls come to lands in the call log. */
@NullMarked
package app.ringlet.cloud.calls.vapi;

import org.jspecify.annotations.NullMarked;
