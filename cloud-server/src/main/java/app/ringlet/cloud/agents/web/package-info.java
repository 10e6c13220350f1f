/** What voice agents call. */
@NullMarked
package app.ringlet.cloud.agents.web;

import org.jspecify.annotations.NullMarked;
