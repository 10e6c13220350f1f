/** OpenAI, and whatever speaks its chat completions. */
@NullMarked
package app.ringlet.cloud.providers.openai;

import org.jspecify.annotations.NullMarked;
