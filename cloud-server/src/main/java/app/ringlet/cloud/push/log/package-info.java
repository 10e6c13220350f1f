/** The events of each tenant, numbered in the order of their commits. */
@NullMarked
package app.ringlet.cloud.push.log;

import org.jspecify.annotations.NullMarked;
